"""Work in progress; see docs/architecture.md."""
