"""Qt models: they hold finished values, `data` looks up, delegates paint."""
