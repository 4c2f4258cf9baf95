"""The mannequin: a body posed by clinical joint angles, standing on real contacts, moving in phases. No Qt."""
