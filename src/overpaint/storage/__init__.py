"""Where rows and objects live: SQLAlchemy Core over SQLite, and a folder on disk.

database   engine, transactions       tables    the schema on one page
accounts jobs ledger assets           one file per part of a transaction
disk       objects in a folder        migrations  Alembic
"""
