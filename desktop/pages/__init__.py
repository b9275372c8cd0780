"""The pages of the window, one package member a page, and their registry."""
