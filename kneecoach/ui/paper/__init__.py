"""What all that is printed is made with: words, rules, pages of any paper, PDF files."""
