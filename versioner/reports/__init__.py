"""Reports and documents as text that people and programs read; one file a form."""
