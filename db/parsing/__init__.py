"""Reading a document's text: structure, departments and facts, as pure functions."""
