"""What people write in the dashboard and must survive rebuilds: small files of SQLite, apart from the warehouse."""
