"""The tables of the library, as named migrations in order. Loaded late: sqlite_utils costs 50 ms to import.

A migration that has shipped is never edited; a change is a new one at the end. Each name is recorded in the file, so
that a file with a name unknown here is from a newer program.

    policy 1-n version 1-n section, note, verdict
    version 1-n finding, tag; version 1-1 analysis
    note 1-n carried: what became of a note in another version; `copy` is the note there
    collection n-m version by collected; field n-m version by field_value; saved_search stands alone

Columns `start_offset` and `end_offset` are code points of the version's canonical text. Times are ISO 8601 in UTC, and
`trashed` is "" or the time of removal. `source` is the Source as JSON (see source_json.py).
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

MIGRATIONS = Migrations("policy-reader")
POLICIES = "001_policies_notes_verdicts"
SEARCH = "002_full_text_search"
CARRIED = "003_carried_notes"
FINDINGS = "004_findings_tags_letters"
ORGANISING = "005_collections_fields_searches"
OWN_POINTS = "006_own_points"
CERTAINTY = "007_certainty"
NAMES = (POLICIES, SEARCH, CARRIED, FINDINGS, ORGANISING, OWN_POINTS, CERTAINTY)

# "porter" finds "sharing" by "share"; remove_diacritics 2 finds "cafe" in "café". Prefix indexes make `insur*` quick.
_TOKENIZE = "tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'"
# Without an index of single letters "a*" took 5 s over 100,000 sections (measured): it is what a user types first.
_TOKENIZE_LETTERS = "tokenize = 'porter unicode61 remove_diacritics 2', prefix = '1 2 3'"


@MIGRATIONS(name=POLICIES)
def policies_notes_verdicts(db: Database) -> None:
    """Create the tables that hold what a user would miss."""
    for statement in (
        """CREATE TABLE policy (
            id TEXT PRIMARY KEY,
            title TEXT NOT NULL,
            site TEXT NOT NULL,
            added TEXT NOT NULL
        )""",
        # The long columns stand last: SQLite then lists records without reading the texts.
        """CREATE TABLE version (
            id TEXT PRIMARY KEY,
            policy TEXT NOT NULL REFERENCES policy(id) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number >= 1),
            title TEXT NOT NULL,
            site TEXT NOT NULL,
            address TEXT NOT NULL,
            archived_on TEXT NOT NULL,
            file_name TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            original TEXT NOT NULL DEFAULT '',
            text_sha256 TEXT NOT NULL UNIQUE,
            words INTEGER NOT NULL,
            position INTEGER NOT NULL DEFAULT 0 CHECK (position >= 0),
            status TEXT NOT NULL DEFAULT '',
            added TEXT NOT NULL,
            opened TEXT NOT NULL,
            trashed TEXT NOT NULL DEFAULT '',
            text TEXT NOT NULL,
            source TEXT NOT NULL,
            UNIQUE (policy, number)
        )""",
        # Finds what is in the trash without reading the rest.
        "CREATE INDEX version_trashed ON version (trashed) WHERE trashed <> ''",
        """CREATE TABLE section (
            id INTEGER PRIMARY KEY,
            version TEXT NOT NULL REFERENCES version(id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            title TEXT NOT NULL,
            start_offset INTEGER NOT NULL,
            end_offset INTEGER NOT NULL CHECK (end_offset >= start_offset),
            text TEXT NOT NULL,
            UNIQUE (version, ordinal)
        )""",
        # `key` is declared because VACUUM may renumber undeclared row ids, and the search index holds them.
        """CREATE TABLE note (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            version TEXT NOT NULL REFERENCES version(id) ON DELETE CASCADE,
            target TEXT NOT NULL CHECK (target IN ('passage', 'section', 'policy')),
            body TEXT NOT NULL,
            colour TEXT NOT NULL,
            tags TEXT NOT NULL DEFAULT '[]',
            created TEXT NOT NULL,
            modified TEXT NOT NULL,
            trashed TEXT NOT NULL DEFAULT '',
            section_title TEXT NOT NULL DEFAULT '',
            start_offset INTEGER,
            end_offset INTEGER,
            exact TEXT,
            prefix TEXT,
            suffix TEXT,
            CHECK ((start_offset IS NULL) = (end_offset IS NULL) AND (start_offset IS NULL) = (exact IS NULL))
        )""",
        "CREATE INDEX note_version ON note (version)",
        """CREATE TABLE verdict (
            version TEXT NOT NULL REFERENCES version(id) ON DELETE CASCADE,
            practice TEXT NOT NULL,
            rule TEXT NOT NULL,
            quote TEXT NOT NULL,
            start_offset INTEGER NOT NULL,
            end_offset INTEGER NOT NULL,
            decision TEXT NOT NULL CHECK (decision IN ('dismissed', 'agreed')),
            reason TEXT NOT NULL,
            rulebook TEXT NOT NULL,
            created TEXT NOT NULL,
            PRIMARY KEY (version, practice, rule, start_offset, end_offset)
        )""",
    ):
        db.execute(statement)


@MIGRATIONS(name=SEARCH)
def full_text_search(db: Database) -> None:
    """Index sections and notes by their words, kept right by triggers, and index what is there already.

    The indexes hold no second copy of the text (external content), so they must be told the old words to forget them.
    """
    for statement in (
        f"CREATE VIRTUAL TABLE section_fts USING fts5(title, text, content = 'section', {_TOKENIZE})",
        "INSERT INTO section_fts (section_fts) VALUES ('rebuild')",
        """CREATE TRIGGER section_learn AFTER INSERT ON section BEGIN
            INSERT INTO section_fts (rowid, title, text) VALUES (new.rowid, new.title, new.text);
        END""",
        """CREATE TRIGGER section_forget AFTER DELETE ON section BEGIN
            INSERT INTO section_fts (section_fts, rowid, title, text) VALUES ('delete', old.rowid, old.title, old.text);
        END""",
        """CREATE TRIGGER section_relearn AFTER UPDATE OF title, text ON section BEGIN
            INSERT INTO section_fts (section_fts, rowid, title, text) VALUES ('delete', old.rowid, old.title, old.text);
            INSERT INTO section_fts (rowid, title, text) VALUES (new.rowid, new.title, new.text);
        END""",
        f"CREATE VIRTUAL TABLE note_fts USING fts5(body, tags, content = 'note', {_TOKENIZE})",
        "INSERT INTO note_fts (note_fts) VALUES ('rebuild')",
        """CREATE TRIGGER note_learn AFTER INSERT ON note BEGIN
            INSERT INTO note_fts (rowid, body, tags) VALUES (new.rowid, new.body, new.tags);
        END""",
        """CREATE TRIGGER note_forget AFTER DELETE ON note BEGIN
            INSERT INTO note_fts (note_fts, rowid, body, tags) VALUES ('delete', old.rowid, old.body, old.tags);
        END""",
        """CREATE TRIGGER note_relearn AFTER UPDATE OF body, tags ON note BEGIN
            INSERT INTO note_fts (note_fts, rowid, body, tags) VALUES ('delete', old.rowid, old.body, old.tags);
            INSERT INTO note_fts (rowid, body, tags) VALUES (new.rowid, new.body, new.tags);
        END""",
    ):
        db.execute(statement)


@MIGRATIONS(name=CARRIED)
def carried_notes(db: Database) -> None:
    """Create the table of what became of notes in other versions. The notes themselves stay where they were made."""
    db.execute(
        """CREATE TABLE carried (
            note TEXT NOT NULL REFERENCES note(id) ON DELETE CASCADE,
            version TEXT NOT NULL REFERENCES version(id) ON DELETE CASCADE,
            state TEXT NOT NULL CHECK (state IN ('anchored', 'changed', 'review', 'orphaned')),
            similarity REAL NOT NULL CHECK (similarity BETWEEN 0 AND 1),
            start_offset INTEGER,
            end_offset INTEGER,
            exact TEXT,
            prefix TEXT,
            suffix TEXT,
            copy TEXT REFERENCES note(id) ON DELETE SET NULL,
            carried TEXT NOT NULL,
            settled TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (note, version),
            CHECK ((start_offset IS NULL) = (end_offset IS NULL) AND (start_offset IS NULL) = (exact IS NULL))
        )"""
    )
    # The foreign keys look up both ways when a version or a note goes.
    db.execute("CREATE INDEX carried_version ON carried (version)")
    db.execute("CREATE INDEX carried_copy ON carried (copy)")


@MIGRATIONS(name=FINDINGS)
def findings_tags_letters(db: Database) -> None:
    """Create the tables of what was found in a policy and of its tags; index by one letter too.

    The rulebook's version has a table of its own: a column behind the long texts of `version` would be slow to read.
    No table is WITHOUT ROWID: the quick_check of SQLite 3.40 sees NULL in such a table whose key is not its first
    columns, and the library would be taken for damaged.
    """
    for statement in (
        """CREATE TABLE analysis (
            version TEXT PRIMARY KEY REFERENCES version(id) ON DELETE CASCADE,
            rulebook TEXT NOT NULL
        )""",
        """CREATE TABLE finding (
            version TEXT NOT NULL REFERENCES version(id) ON DELETE CASCADE,
            section INTEGER NOT NULL REFERENCES section(id) ON DELETE CASCADE,
            practice TEXT NOT NULL,
            kind TEXT NOT NULL,
            severity TEXT NOT NULL,
            rule TEXT NOT NULL,
            start_offset INTEGER NOT NULL,
            end_offset INTEGER NOT NULL CHECK (end_offset >= start_offset),
            UNIQUE (version, start_offset, practice, end_offset)
        )""",
        "CREATE INDEX finding_practice ON finding (practice, severity, section)",
        "CREATE INDEX finding_section ON finding (section)",
        """CREATE TABLE tag (
            version TEXT NOT NULL REFERENCES version(id) ON DELETE CASCADE,
            tag TEXT NOT NULL CHECK (tag <> ''),
            PRIMARY KEY (version, tag)
        )""",
        # An index's prefixes cannot be changed; the triggers find the new table by its name.
        "DROP TABLE section_fts",
        f"CREATE VIRTUAL TABLE section_fts USING fts5(title, text, content = 'section', {_TOKENIZE_LETTERS})",
        "INSERT INTO section_fts (section_fts) VALUES ('rebuild')",
        "DROP TABLE note_fts",
        f"CREATE VIRTUAL TABLE note_fts USING fts5(body, tags, content = 'note', {_TOKENIZE_LETTERS})",
        "INSERT INTO note_fts (note_fts) VALUES ('rebuild')",
    ):
        db.execute(statement)


@MIGRATIONS(name=ORGANISING)
def collections_fields_searches(db: Database) -> None:
    """Create the tables of the user's own order: collections, own fields with their values, saved searches.

    NOCASE: "Banks" and "banks" are one collection, and a field is named in a query in whatever case.
    """
    for statement in (
        """CREATE TABLE collection (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
            created TEXT NOT NULL
        )""",
        """CREATE TABLE collected (
            collection TEXT NOT NULL REFERENCES collection(id) ON DELETE CASCADE,
            version TEXT NOT NULL REFERENCES version(id) ON DELETE CASCADE,
            PRIMARY KEY (collection, version)
        )""",
        "CREATE INDEX collected_version ON collected (version)",
        """CREATE TABLE field (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
            kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'yes/no', 'choice')),
            choices TEXT NOT NULL DEFAULT '[]',
            created TEXT NOT NULL
        )""",
        """CREATE TABLE field_value (
            field TEXT NOT NULL REFERENCES field(id) ON DELETE CASCADE,
            version TEXT NOT NULL REFERENCES version(id) ON DELETE CASCADE,
            value TEXT NOT NULL CHECK (value <> ''),
            PRIMARY KEY (field, version)
        )""",
        "CREATE INDEX field_value_version ON field_value (version)",
        """CREATE TABLE saved_search (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
            query TEXT NOT NULL,
            created TEXT NOT NULL
        )""",
        # A search by severity alone lists sentences by the titles of their policies: without it all are sorted first.
        "CREATE INDEX version_title ON version (title COLLATE NOCASE, id)",
    ):
        db.execute(statement)


@MIGRATIONS(name=OWN_POINTS)
def own_points(db: Database) -> None:
    """Let a note be a point of the user's own: how grave, by what name, of which practice; "" where it is none."""
    for statement in (
        """ALTER TABLE note ADD COLUMN severity TEXT NOT NULL DEFAULT ''
            CHECK (severity IN ('', 'high', 'medium', 'low'))""",
        "ALTER TABLE note ADD COLUMN point_title TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE note ADD COLUMN practice TEXT NOT NULL DEFAULT ''",
    ):
        db.execute(statement)


@MIGRATIONS(name=CERTAINTY)
def certainty(db: Database) -> None:
    """Keep how likely each sentence states its practice, 0 to 1; what was kept before is read again by new rules."""
    db.execute("ALTER TABLE finding ADD COLUMN certainty REAL NOT NULL DEFAULT 1.0")
