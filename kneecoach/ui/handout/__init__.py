"""The handout: a programme on paper, for somebody who has it beside the mat without a computer."""
