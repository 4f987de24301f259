CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO _sqlite_migrations VALUES (1, 'policy-reader', '001_policies_notes_verdicts', '2026-11-22 02:59:17.431965+00:00');
INSERT INTO _sqlite_migrations VALUES (2, 'policy-reader', '002_full_text_search', '2026-11-22 02:59:17.439721+00:00');
INSERT INTO _sqlite_migrations VALUES (3, 'policy-reader', '003_carried_notes', '2026-11-22 02:59:17.440353+00:00');
INSERT INTO _sqlite_migrations VALUES (4, 'policy-reader', '004_findings_tags_letters', '2026-11-22 02:59:17.450762+00:00');
INSERT INTO _sqlite_migrations VALUES (5, 'policy-reader', '005_collections_fields_searches', '2026-11-22 02:59:17.464558+00:00');
INSERT INTO _sqlite_migrations VALUES (6, 'policy-reader', '006_own_points', '2026-11-22 02:59:17.467194+00:00');
INSERT INTO _sqlite_migrations VALUES (7, 'policy-reader', '007_certainty', '2026-11-22 02:59:17.480748+00:00');
CREATE TABLE policy (
            id TEXT PRIMARY KEY,
            title TEXT NOT NULL,
            site TEXT NOT NULL,
            added TEXT NOT NULL
        );
INSERT INTO policy VALUES ('2218513c7b6f', 'privacy policy', 'larkfield.example', '2026-03-02T12:00:00.000Z');
INSERT INTO policy VALUES ('79e66a26f727', 'other', 'other.example', '2026-03-02T12:00:00.000Z');
CREATE TABLE version (
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
        );
INSERT INTO version VALUES ('706f69c5e853', '2218513c7b6f', 1, 'Privacy policy', 'larkfield.example', 'https://larkfield.example/privacy', '2015-03-04', 'larkfield.md', '88ffad8d3c180c030548a618b76691413b8d2b6b7763ed762eeefd6cee484971', '88ffad8d3c180c030548a618b76691413b8d2b6b7763ed762eeefd6cee484971', 'e68f08a14d81ba9d9f10fa7138c8edef8eea1059a4350a9b74b449275ae3cfef', 43, 12, 'done', '2026-03-02T12:00:00.000Z', '2026-03-02T12:00:00.000Z', '', 'What we collect

We collect your name, e-mail address and the customer''s own photos 📷 of café bills.

Credit checks

We search credit reference agencies. Insurance claims are checked too, in C++ and a.b form.

Calls

We may record calls to train staff.', '{"blocks":[{"kind":"heading","text":"What we collect","level":2,"runs":[["strong",0,15,""]]},{"kind":"paragraph","text":"We collect your name, e-mail address and the customer''s own photos \ud83d\udcf7 of caf\u00e9 bills."},{"kind":"heading","text":"Credit checks","level":2,"runs":[["strong",0,13,""]]},{"kind":"paragraph","text":"We search credit reference agencies. Insurance claims are checked too, in C++ and a.b form."},{"kind":"heading","text":"Calls","level":2,"runs":[["strong",0,5,""]]},{"kind":"paragraph","text":"We may record calls to train staff."}],"provenance":{"title":"Privacy policy","site":"larkfield.example","address":"https://larkfield.example/privacy","archived_on":"2015-03-04","sha256":"3fc647dcb7b59ba7a37f89ebbc52500424c62823c04ac024f29e0bb45c88beb8","file_name":"larkfield.md","format":"markdown"},"notices":["Broken characters were repaired in 1 place."]}');
INSERT INTO version VALUES ('6e925b21a2de', '2218513c7b6f', 2, 'Privacy policy', 'larkfield.example', 'https://larkfield.example/privacy', '2015-03-04', 'larkfield.md', '1d1d0efbf967d2dde1907879489200d9af3f50be080e0d431caff632915779ee', '', '03c911ddb8b996090ff3c04d4f7463c3facc4febb9059c882adc1c15ade72bd9', 49, 0, '', '2026-03-02T12:00:00.000Z', '2026-03-02T12:00:00.000Z', '', 'News

All of this is newer.

What we collect

We collect your name, e-mail address and the customer''s own photos 📷 of café bills.

Credit checks

We search credit reference agencies. Insurance claims are checked too, in C++ and a.b form.

Calls

We may record calls to train staff.', '{"blocks":[{"kind":"heading","text":"News","level":2,"runs":[["strong",0,4,""]]},{"kind":"paragraph","text":"All of this is newer."},{"kind":"heading","text":"What we collect","level":2,"runs":[["strong",0,15,""]]},{"kind":"paragraph","text":"We collect your name, e-mail address and the customer''s own photos \ud83d\udcf7 of caf\u00e9 bills."},{"kind":"heading","text":"Credit checks","level":2,"runs":[["strong",0,13,""]]},{"kind":"paragraph","text":"We search credit reference agencies. Insurance claims are checked too, in C++ and a.b form."},{"kind":"heading","text":"Calls","level":2,"runs":[["strong",0,5,""]]},{"kind":"paragraph","text":"We may record calls to train staff."}],"provenance":{"title":"Privacy policy","site":"larkfield.example","address":"https://larkfield.example/privacy","archived_on":"2015-03-04","sha256":"1d1d0efbf967d2dde1907879489200d9af3f50be080e0d431caff632915779ee","file_name":"larkfield.md","format":"markdown"},"notices":["Broken characters were repaired in 1 place."]}');
INSERT INTO version VALUES ('5fe2b00d2202', '79e66a26f727', 1, 'Other', 'other.example', 'https://other.example/privacy', '2015-03-04', 'larkfield.md', 'ddcd3ffa9f11a8bed970e488e61a3f8cfde60afce4151b20797c0ac0acd12879', '', 'a695f35b6a76e76211dd62914f9d08e0f00f60d416517249c58cbc259e5111f3', 4, 0, '', '2026-03-02T12:00:00.000Z', '2026-03-02T12:00:00.000Z', '2026-03-02T12:00:00.000Z', 'Calls

We keep calls.', '{"blocks":[{"kind":"heading","text":"Calls","level":2,"runs":[["strong",0,5,""]]},{"kind":"paragraph","text":"We keep calls."}],"provenance":{"title":"Other","site":"other.example","address":"https://other.example/privacy","archived_on":"2015-03-04","sha256":"ddcd3ffa9f11a8bed970e488e61a3f8cfde60afce4151b20797c0ac0acd12879","file_name":"larkfield.md","format":"markdown"},"notices":["Broken characters were repaired in 1 place."]}');
CREATE TABLE section (
            id INTEGER PRIMARY KEY,
            version TEXT NOT NULL REFERENCES version(id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            title TEXT NOT NULL,
            start_offset INTEGER NOT NULL,
            end_offset INTEGER NOT NULL CHECK (end_offset >= start_offset),
            text TEXT NOT NULL,
            UNIQUE (version, ordinal)
        );
INSERT INTO section VALUES (1, '706f69c5e853', 0, 'What we collect', 0, 100, 'What we collect

We collect your name, e-mail address and the customer''s own photos 📷 of café bills.');
INSERT INTO section VALUES (2, '706f69c5e853', 1, 'Credit checks', 102, 208, 'Credit checks

We search credit reference agencies. Insurance claims are checked too, in C++ and a.b form.');
INSERT INTO section VALUES (3, '706f69c5e853', 2, 'Calls', 210, 252, 'Calls

We may record calls to train staff.');
INSERT INTO section VALUES (4, '6e925b21a2de', 0, 'News', 0, 27, 'News

All of this is newer.');
INSERT INTO section VALUES (5, '6e925b21a2de', 1, 'What we collect', 29, 129, 'What we collect

We collect your name, e-mail address and the customer''s own photos 📷 of café bills.');
INSERT INTO section VALUES (6, '6e925b21a2de', 2, 'Credit checks', 131, 237, 'Credit checks

We search credit reference agencies. Insurance claims are checked too, in C++ and a.b form.');
INSERT INTO section VALUES (7, '6e925b21a2de', 3, 'Calls', 239, 281, 'Calls

We may record calls to train staff.');
INSERT INTO section VALUES (8, '5fe2b00d2202', 0, 'Calls', 0, 21, 'Calls

We keep calls.');
CREATE TABLE note (
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
            suffix TEXT, severity TEXT NOT NULL DEFAULT ''
            CHECK (severity IN ('', 'high', 'medium', 'low')), point_title TEXT NOT NULL DEFAULT '', practice TEXT NOT NULL DEFAULT '',
            CHECK ((start_offset IS NULL) = (end_offset IS NULL) AND (start_offset IS NULL) = (exact IS NULL))
        );
INSERT INTO note VALUES (1, 'n1', '706f69c5e853', 'passage', 'Which?', 'yellow', '["later", "ask"]', '2026-01-02T03:04:05Z', '2026-01-02T03:04:06Z', '', '', 117, 153, 'We search credit reference agencies.', ' of café bills.

Credit checks

', ' Insurance claims are checked to', 'high', 'They look you up', 'credit-search');
INSERT INTO note VALUES (2, 'n2', '706f69c5e853', 'policy', 'Ask them about this.', 'yellow', '[]', '2026-01-02T03:04:05Z', '2026-01-02T03:04:06Z', '', '', NULL, NULL, NULL, NULL, NULL, '', '', '');
INSERT INTO note VALUES (3, 'n3', '706f69c5e853', 'policy', 'thrown away', 'yellow', '[]', '2026-01-02T03:04:05Z', '2026-01-02T03:04:06Z', '2026-03-02T12:00:00.000Z', '', NULL, NULL, NULL, NULL, NULL, '', '', '');
INSERT INTO note VALUES (4, '9075f8e49a894a95a54f585a7e47cf05', '6e925b21a2de', 'policy', 'Ask them about this.', 'yellow', '[]', '2026-01-02T03:04:05Z', '2026-01-02T03:04:06Z', '', '', NULL, NULL, NULL, NULL, NULL, '', '', '');
CREATE TABLE verdict (
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
        );
INSERT INTO verdict VALUES ('706f69c5e853', 'credit-search', 'r1', 'We search credit reference agencies.', 117, 153, 'dismissed', 'known', '7', '2026-03-02T12:00:00.000Z');
CREATE TABLE carried (
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
        );
INSERT INTO carried VALUES ('n2', '6e925b21a2de', 'anchored', 1.0, NULL, NULL, NULL, NULL, NULL, '9075f8e49a894a95a54f585a7e47cf05', '2026-03-02T12:00:00.000Z', '');
INSERT INTO carried VALUES ('n1', '6e925b21a2de', 'review', 0.7, 146, 182, 'We search credit reference agencies.', ' of café bills.

Credit checks

', ' Insurance claims are checked to', NULL, '2026-03-02T12:00:00.000Z', '');
CREATE TABLE analysis (
            version TEXT PRIMARY KEY REFERENCES version(id) ON DELETE CASCADE,
            rulebook TEXT NOT NULL
        );
INSERT INTO analysis VALUES ('706f69c5e853', '7');
CREATE TABLE finding (
            version TEXT NOT NULL REFERENCES version(id) ON DELETE CASCADE,
            section INTEGER NOT NULL REFERENCES section(id) ON DELETE CASCADE,
            practice TEXT NOT NULL,
            kind TEXT NOT NULL,
            severity TEXT NOT NULL,
            rule TEXT NOT NULL,
            start_offset INTEGER NOT NULL,
            end_offset INTEGER NOT NULL CHECK (end_offset >= start_offset), certainty REAL NOT NULL DEFAULT 1.0,
            UNIQUE (version, start_offset, practice, end_offset)
        );
INSERT INTO finding VALUES ('706f69c5e853', 2, 'credit-search', 'risk', 'high', 'r1', 117, 153, 1.0);
CREATE TABLE tag (
            version TEXT NOT NULL REFERENCES version(id) ON DELETE CASCADE,
            tag TEXT NOT NULL CHECK (tag <> ''),
            PRIMARY KEY (version, tag)
        );
INSERT INTO tag VALUES ('706f69c5e853', 'bank');
CREATE VIRTUAL TABLE section_fts USING fts5(title, text, content = 'section', tokenize = 'porter unicode61 remove_diacritics 2', prefix = '1 2 3');
INSERT INTO section_fts (section_fts) VALUES ('rebuild');
CREATE VIRTUAL TABLE note_fts USING fts5(body, tags, content = 'note', tokenize = 'porter unicode61 remove_diacritics 2', prefix = '1 2 3');
INSERT INTO note_fts (note_fts) VALUES ('rebuild');
CREATE TABLE collection (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
            created TEXT NOT NULL
        );
INSERT INTO collection VALUES ('fff85342ecc6', 'Banks', '2026-03-02T12:00:00.000Z');
CREATE TABLE collected (
            collection TEXT NOT NULL REFERENCES collection(id) ON DELETE CASCADE,
            version TEXT NOT NULL REFERENCES version(id) ON DELETE CASCADE,
            PRIMARY KEY (collection, version)
        );
INSERT INTO collected VALUES ('fff85342ecc6', '706f69c5e853');
CREATE TABLE field (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
            kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'yes/no', 'choice')),
            choices TEXT NOT NULL DEFAULT '[]',
            created TEXT NOT NULL
        );
INSERT INTO field VALUES ('f581072ab83c', 'Rating', 'number', '[]', '2026-03-02T12:00:00.000Z');
INSERT INTO field VALUES ('1e128eed6d7e', 'Reviewed by', 'choice', '["Ann", "Ben"]', '2026-03-02T12:00:00.000Z');
CREATE TABLE field_value (
            field TEXT NOT NULL REFERENCES field(id) ON DELETE CASCADE,
            version TEXT NOT NULL REFERENCES version(id) ON DELETE CASCADE,
            value TEXT NOT NULL CHECK (value <> ''),
            PRIMARY KEY (field, version)
        );
INSERT INTO field_value VALUES ('f581072ab83c', '706f69c5e853', '4.5');
INSERT INTO field_value VALUES ('1e128eed6d7e', '706f69c5e853', 'Ben');
CREATE TABLE saved_search (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
            query TEXT NOT NULL,
            created TEXT NOT NULL
        );
INSERT INTO saved_search VALUES ('b176a859575b', 'Credit', 'practice:credit-* collection:banks', '2026-03-02T12:00:00.000Z');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX version_trashed ON version (trashed) WHERE trashed <> '';
CREATE INDEX note_version ON note (version);
CREATE INDEX carried_version ON carried (version);
CREATE INDEX carried_copy ON carried (copy);
CREATE INDEX finding_practice ON finding (practice, severity, section);
CREATE INDEX finding_section ON finding (section);
CREATE INDEX collected_version ON collected (version);
CREATE INDEX field_value_version ON field_value (version);
CREATE INDEX version_title ON version (title COLLATE NOCASE, id);
CREATE TRIGGER section_learn AFTER INSERT ON section BEGIN
            INSERT INTO section_fts (rowid, title, text) VALUES (new.rowid, new.title, new.text);
        END;
CREATE TRIGGER section_forget AFTER DELETE ON section BEGIN
            INSERT INTO section_fts (section_fts, rowid, title, text) VALUES ('delete', old.rowid, old.title, old.text);
        END;
CREATE TRIGGER section_relearn AFTER UPDATE OF title, text ON section BEGIN
            INSERT INTO section_fts (section_fts, rowid, title, text) VALUES ('delete', old.rowid, old.title, old.text);
            INSERT INTO section_fts (rowid, title, text) VALUES (new.rowid, new.title, new.text);
        END;
CREATE TRIGGER note_learn AFTER INSERT ON note BEGIN
            INSERT INTO note_fts (rowid, body, tags) VALUES (new.rowid, new.body, new.tags);
        END;
CREATE TRIGGER note_forget AFTER DELETE ON note BEGIN
            INSERT INTO note_fts (note_fts, rowid, body, tags) VALUES ('delete', old.rowid, old.body, old.tags);
        END;
CREATE TRIGGER note_relearn AFTER UPDATE OF body, tags ON note BEGIN
            INSERT INTO note_fts (note_fts, rowid, body, tags) VALUES ('delete', old.rowid, old.body, old.tags);
            INSERT INTO note_fts (rowid, body, tags) VALUES (new.rowid, new.body, new.tags);
        END;
