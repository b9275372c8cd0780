"""Full-text search over the measures, on Whoosh."""
