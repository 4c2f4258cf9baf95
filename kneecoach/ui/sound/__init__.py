"""What a session lets a person hear: tones and a voice. Without a sound device all of it is silence, never an error."""
