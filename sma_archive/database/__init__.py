"""The database engine: the PostgreSQL that DATABASE_URL names, or the archive's own, started when it is needed.

The archive's own server lives in one folder (`FOLDER` in `settings.DATABASES`) and for as long as somebody uses it:

- every process that uses it holds a *lease*, a shared lock on a file; a forked worker inherits it;
- a *guardian*, one small process for each folder, starts `postgres` and asks again and again for that lock alone. The
  kernel hands it over when the last user is gone, however it went, and the guardian stops the server.

`base` is Django's engine, `embedded` the users' side, `guardian` the other, `cluster` the data folder and its server,
`account` who runs that server when we are root, `room` the files where users and guardian meet, `locks` their locks.
"""
