"""The subject: edits, jobs, accounts, money and assets. Knows no contract, no engine, no database."""
