"""What a person may edit or carry away, and what the package ships."""
