"""The widgets every page is built from, one a module."""
