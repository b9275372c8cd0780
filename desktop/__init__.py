"""The application: library facade, command line, window, briefs."""
