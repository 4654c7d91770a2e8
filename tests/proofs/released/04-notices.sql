-- A queue as the release with the step notices has left it; see released_schemas.py.
PRAGMA application_id = 1095652434;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE catalogue (version INTEGER PRIMARY KEY, at TEXT NOT NULL, document TEXT NOT NULL) STRICT;
CREATE TABLE event (
    seq INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL,
    ticket INTEGER, number TEXT, service TEXT, counter TEXT, detail TEXT NOT NULL
) STRICT;
CREATE TABLE numbering (
    prefix TEXT NOT NULL, day TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (day, prefix)
) STRICT, WITHOUT ROWID;
CREATE TABLE service_day (
    service TEXT NOT NULL, day TEXT NOT NULL, issued INTEGER NOT NULL, PRIMARY KEY (day, service)
) STRICT, WITHOUT ROWID;
CREATE TABLE ticket (
    id INTEGER PRIMARY KEY REFERENCES event (seq),
    number TEXT NOT NULL, code TEXT NOT NULL UNIQUE, day TEXT NOT NULL, service TEXT NOT NULL,
    visitor_group TEXT NOT NULL, status TEXT NOT NULL, issued_at TEXT NOT NULL,
    order_at TEXT NOT NULL, order_seq INTEGER NOT NULL, seq INTEGER NOT NULL,
    counter TEXT, bound_to TEXT, calls INTEGER NOT NULL, called_at TEXT, call_seq INTEGER,
    started_at TEXT, ended_at TEXT, outcome TEXT, returns INTEGER NOT NULL, returned INTEGER NOT NULL,
    behind INTEGER NOT NULL, transferred INTEGER NOT NULL,
    priority INTEGER GENERATED ALWAYS AS (visitor_group <> 'normal') VIRTUAL,
    UNIQUE (day, number)
) STRICT;
CREATE TABLE counter (
    id TEXT PRIMARY KEY, state TEXT NOT NULL, reason TEXT NOT NULL, until TEXT, since TEXT,
    run INTEGER NOT NULL, ticket INTEGER UNIQUE REFERENCES ticket (id), officer TEXT NOT NULL, seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE undo (counter TEXT PRIMARY KEY, action TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE call (
    seq INTEGER PRIMARY KEY REFERENCES event (seq), day TEXT NOT NULL, at TEXT NOT NULL,
    ticket INTEGER NOT NULL REFERENCES ticket (id), number TEXT NOT NULL, counter TEXT NOT NULL,
    service TEXT NOT NULL, kind TEXT NOT NULL, times INTEGER NOT NULL, withdrawn INTEGER NOT NULL
) STRICT;
CREATE TABLE announcement (
    call_seq INTEGER NOT NULL REFERENCES call (seq), room TEXT NOT NULL, wall TEXT NOT NULL,
    claimed_at TEXT NOT NULL, spoken_at TEXT, fence INTEGER NOT NULL DEFAULT 0, why TEXT, PRIMARY KEY (call_seq, room)
) STRICT, WITHOUT ROWID;
CREATE TABLE outage (agency TEXT PRIMARY KEY, since TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE visit (
    id INTEGER PRIMARY KEY, service TEXT NOT NULL, counter TEXT NOT NULL, visitor_group TEXT NOT NULL,
    started_at TEXT NOT NULL, seconds REAL NOT NULL, outcome TEXT NOT NULL
) STRICT;
CREATE TABLE request (id TEXT PRIMARY KEY, answer TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE sealed (
    first_seq INTEGER PRIMARY KEY, last_seq INTEGER NOT NULL, crc INTEGER NOT NULL, events BLOB NOT NULL
) STRICT;
CREATE TABLE "print" (
    ticket INTEGER NOT NULL REFERENCES ticket (id), copy INTEGER NOT NULL, state TEXT NOT NULL, device TEXT NOT NULL,
    fence INTEGER NOT NULL, held_since TEXT NOT NULL, held_until TEXT NOT NULL, claimed_at TEXT NOT NULL,
    settled_at TEXT, reason TEXT NOT NULL, PRIMARY KEY (ticket, copy)
) STRICT, WITHOUT ROWID;
CREATE TABLE turn (
    room TEXT PRIMARY KEY, wall TEXT NOT NULL, fence INTEGER NOT NULL, held_since TEXT NOT NULL,
    held_until TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE unspoken_day (
    day TEXT NOT NULL, room TEXT NOT NULL, why TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (day, room, why)
) STRICT, WITHOUT ROWID;
CREATE TABLE trouble (
    device TEXT NOT NULL, part TEXT NOT NULL, room TEXT NOT NULL, what TEXT NOT NULL, since TEXT NOT NULL,
    PRIMARY KEY (device, part)
) STRICT, WITHOUT ROWID;
CREATE TABLE notice (
    id INTEGER PRIMARY KEY, words TEXT NOT NULL, words_en TEXT NOT NULL, rooms TEXT NOT NULL, since TEXT NOT NULL,
    until TEXT NOT NULL, daily TEXT, important INTEGER NOT NULL, still TEXT NOT NULL, file TEXT NOT NULL,
    added_at TEXT NOT NULL, removed_at TEXT
) STRICT;
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (1, 'antrean', 'first_tables', '2026-11-24 17:02:01.208177+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (2, 'antrean', 'sealed_events', '2026-11-24 17:02:01.212328+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (3, 'antrean', 'papers_and_turns', '2026-11-24 17:02:01.215492+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (4, 'antrean', 'notices', '2026-11-24 17:02:01.226982+00:00');
INSERT INTO setting (name, value) VALUES ('hall_time', '2026-02-03T02:51:15+00:00 1770087075.0 0.0 1 boot 0');
INSERT INTO setting (name, value) VALUES ('next_day_check', '2026-02-03T12:00:00+07:00');
INSERT INTO setting (name, value) VALUES ('sample', '0');
INSERT INTO catalogue (version, at, document) VALUES (1, '2026-02-03T02:30:00.000000+00:00', '{"format":1,"name":"Mal Contoh","city":"Kota Contoh","utc_offset_h":7,"agencies":[{"code":"A","name":"Dinas Satu","short_name":"Satu","prefix":"A","hours":[["07:30:00","08:00:00","14:30:00","15:00:00"],["07:30:00","08:00:00","14:30:00","15:00:00"],["07:30:00","08:00:00","14:30:00","15:00:00"],["07:30:00","08:00:00","14:30:00","15:00:00"],["07:30:00","08:00:00","14:30:00","15:00:00","11:30:00","13:00:00"],null,null],"office":["Kantor Satu","Jalan Satu 1",""],"complaints":"","day_end":"serve","spoken_name":""},{"code":"B","name":"Dinas Dua","short_name":"Dua","prefix":"B","hours":[["08:00:00","08:15:00","11:00:00","12:00:00"],["08:00:00","08:15:00","11:00:00","12:00:00"],["08:00:00","08:15:00","11:00:00","12:00:00"],["08:00:00","08:15:00","11:00:00","12:00:00"],["08:00:00","08:15:00","11:00:00","12:00:00"],null,null],"office":["","",""],"complaints":"","day_end":"close","spoken_name":""},{"code":"C","name":"Dinas Tiga","short_name":"Tiga","prefix":"C","hours":[["07:30:00","08:00:00","14:30:00","15:00:00"],["07:30:00","08:00:00","14:30:00","15:00:00"],["07:30:00","08:00:00","14:30:00","15:00:00"],["07:30:00","08:00:00","14:30:00","15:00:00"],["07:30:00","08:00:00","14:30:00","15:00:00","11:30:00","13:00:00"],null,null],"office":["","",""],"complaints":"","day_end":"serve","spoken_name":""}],"services":[{"code":"A01","agency":"A","name":"Layanan satu","name_en":"Service one","short_name":"","short_name_en":"","keywords":[],"requirements":[],"steps":[],"processing_time":"","fee":"","available":"here","partly_note":"","partly_note_en":"","head_office":["","",""],"quota":0},{"code":"A02","agency":"A","name":"Layanan dua","name_en":"Service two","short_name":"","short_name_en":"","keywords":[],"requirements":[],"steps":[],"processing_time":"","fee":"","available":"partly","partly_note":"","partly_note_en":"","head_office":["","",""],"quota":0},{"code":"AQ","agency":"A","name":"Layanan berkuota","name_en":"Service with a quota","short_name":"","short_name_en":"","keywords":[],"requirements":[],"steps":[],"processing_time":"","fee":"","available":"here","partly_note":"","partly_note_en":"","head_office":["","",""],"quota":3},{"code":"AH","agency":"A","name":"Layanan kantor","name_en":"Office service","short_name":"","short_name_en":"","keywords":[],"requirements":[],"steps":[],"processing_time":"","fee":"","available":"head_office","partly_note":"","partly_note_en":"","head_office":["Kantor Lain","Jalan Lain 2",""],"quota":0},{"code":"B01","agency":"B","name":"Layanan tiga","name_en":"Service three","short_name":"","short_name_en":"","keywords":[],"requirements":[],"steps":[],"processing_time":"","fee":"","available":"here","partly_note":"","partly_note_en":"","head_office":["","",""],"quota":0},{"code":"C01","agency":"C","name":"Layanan empat","name_en":"Service four","short_name":"","short_name_en":"","keywords":[],"requirements":[],"steps":[],"processing_time":"","fee":"","available":"here","partly_note":"","partly_note_en":"","head_office":["","",""],"quota":0},{"code":"CN","agency":"C","name":"Layanan tanpa loket","name_en":"Service without a counter","short_name":"","short_name_en":"","keywords":[],"requirements":[],"steps":[],"processing_time":"","fee":"","available":"here","partly_note":"","partly_note_en":"","head_office":["","",""],"quota":0}],"rooms":[{"code":"melati","name":"Melati","floor":1},{"code":"mawar","name":"Mawar","floor":2}],"counters":[{"id":"1","label":"Loket 1","agency":"A","room":"melati","services":["A01","A02","AQ"]},{"id":"2","label":"Loket 2","agency":"A","room":"melati","services":["A01"]},{"id":"3","label":"Loket 3","agency":"B","room":"mawar","services":["B01"]},{"id":"4","label":"Loket 4","agency":"C","room":"mawar","services":["C01","A02"]},{"id":"5","label":"Loket 5","agency":"A","room":"melati","services":["A02","AH"]}],"holidays":{"2026-02-17":"Tahun Baru Imlek"},"popular":[],"settings":{"k":2,"head_start_min":0,"return_after":2,"return_limit":2,"absent_calls":3,"absent_after_s":90,"undo_s":10,"notices":[],"notices_en":[]}}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (4, '2026-02-03T02:30:30.000000+00:00', 'issued', 4, 'A001', 'A01', NULL, '{"group": "normal"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (5, '2026-02-03T02:31:00.000000+00:00', 'issued', 5, 'A002', 'A01', NULL, '{"group": "lansia"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (6, '2026-02-03T02:31:30.000000+00:00', 'issued', 6, 'A003', 'A01', NULL, '{"group": "disabilitas"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (7, '2026-02-03T02:32:00.000000+00:00', 'issued', 7, 'A004', 'A01', NULL, '{"group": "normal"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (8, '2026-02-03T02:32:30.000000+00:00', 'issued', 8, 'A005', 'A01', NULL, '{"group": "lansia"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (9, '2026-02-03T02:33:00.000000+00:00', 'issued', 9, 'A006', 'A01', NULL, '{"group": "disabilitas"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (10, '2026-02-03T02:33:30.000000+00:00', 'issued', 10, 'A007', 'A01', NULL, '{"group": "normal"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (11, '2026-02-03T02:34:00.000000+00:00', 'issued', 11, 'A008', 'A01', NULL, '{"group": "lansia"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (12, '2026-02-03T02:34:30.000000+00:00', 'issued', 12, 'A009', 'A01', NULL, '{"group": "disabilitas"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (13, '2026-02-03T02:35:00.000000+00:00', 'issued', 13, 'A010', 'A01', NULL, '{"group": "normal"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (14, '2026-02-03T02:35:30.000000+00:00', 'issued', 14, 'A011', 'A01', NULL, '{"group": "lansia"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (15, '2026-02-03T02:36:00.000000+00:00', 'issued', 15, 'A012', 'A01', NULL, '{"group": "disabilitas"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (16, '2026-02-03T02:36:00.000000+00:00', 'issued', 16, 'C001', 'C01', NULL, '{"group": "normal"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (17, '2026-02-03T02:36:00.000000+00:00', 'outage_started', NULL, NULL, NULL, NULL, '{"agency": "B"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (18, '2026-02-03T02:37:00.000000+00:00', 'called', 5, 'A002', 'A01', '1', '{"why": "priority", "group": "lansia"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (19, '2026-02-03T02:37:05.000000+00:00', 'spoken', 5, 'A002', 'A01', '1', '{"call": 18, "room": "melati"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (20, '2026-02-03T02:37:05.000000+00:00', 'printed', 5, 'A002', 'A01', NULL, '{"copy": 0, "device": ""}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (21, '2026-02-03T02:37:05.000000+00:00', 'started', 5, 'A002', 'A01', '1', '{}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (22, '2026-02-03T02:41:05.000000+00:00', 'done', 5, 'A002', 'A01', '1', '{"outcome": "selesai"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (23, '2026-02-03T02:42:05.000000+00:00', 'called', 6, 'A003', 'A01', '1', '{"why": "priority", "group": "disabilitas"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (24, '2026-02-03T02:42:10.000000+00:00', 'spoken', 6, 'A003', 'A01', '1', '{"call": 23, "room": "melati"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (25, '2026-02-03T02:42:10.000000+00:00', 'printed', 6, 'A003', 'A01', NULL, '{"copy": 0, "device": ""}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (26, '2026-02-03T02:42:10.000000+00:00', 'started', 6, 'A003', 'A01', '1', '{}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (27, '2026-02-03T02:46:10.000000+00:00', 'done', 6, 'A003', 'A01', '1', '{"outcome": "berkas_kurang"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (28, '2026-02-03T02:47:10.000000+00:00', 'called', 4, 'A001', 'A01', '1', '{"why": "arrival", "group": "normal"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (29, '2026-02-03T02:47:15.000000+00:00', 'spoken', 4, 'A001', 'A01', '1', '{"call": 28, "room": "melati"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (30, '2026-02-03T02:47:15.000000+00:00', 'printed', 4, 'A001', 'A01', NULL, '{"copy": 0, "device": ""}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (31, '2026-02-03T02:47:15.000000+00:00', 'started', 4, 'A001', 'A01', '1', '{}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (32, '2026-02-03T02:51:15.000000+00:00', 'done', 4, 'A001', 'A01', '1', '{"outcome": "selesai"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (33, '2026-02-03T02:51:15.000000+00:00', 'called', 8, 'A005', 'A01', '1', '{"why": "priority", "group": "lansia"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (34, '2026-02-03T02:51:15.000000+00:00', 'parked', 8, 'A005', 'A01', '1', '{}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (35, '2026-02-03T02:51:15.000000+00:00', 'called', 9, 'A006', 'A01', '1', '{"why": "priority", "group": "disabilitas"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (36, '2026-02-03T02:51:15.000000+00:00', 'transferred', 9, 'A006', 'A01', '1', '{"from": "A01", "to": "A02", "to_counter": null}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (37, '2026-02-03T02:51:15.000000+00:00', 'called', 7, 'A004', 'A01', '1', '{"why": "arrival", "group": "normal"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (38, '2026-02-03T02:51:15.000000+00:00', 'called', 9, 'A006', 'A02', '4', '{"why": "transferred", "group": "disabilitas"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (39, '2026-02-03T02:51:15.000000+00:00', 'started', 9, 'A006', 'A02', '4', '{}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (40, '2026-02-03T02:51:15.000000+00:00', 'cancelled', 15, 'A012', 'A01', NULL, '{"reason": "visitor"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (41, '2026-02-03T02:51:15.000000+00:00', 'unspoken', 7, 'A004', 'A01', '1', '{"call": 37, "room": "", "why": "late"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (42, '2026-02-03T02:51:15.000000+00:00', 'device_trouble', NULL, NULL, NULL, NULL, '{"device": "dinding", "part": "sound", "room": "melati", "what": "muted"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (43, '2026-02-03T02:51:15.000000+00:00', 'notice_added', NULL, NULL, NULL, NULL, '{"notice": 1, "rooms": "melati", "until": "2026-02-03T17:00:00+00:00"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (44, '2026-02-03T02:51:15.000000+00:00', 'notice_added', NULL, NULL, NULL, NULL, '{"notice": 2, "rooms": "", "until": "2026-02-03T17:00:00+00:00"}');
INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) VALUES (45, '2026-02-03T02:51:15.000000+00:00', 'notice_removed', NULL, NULL, NULL, NULL, '{"notice": 2, "rooms": "", "until": "2026-02-03T17:00:00+00:00"}');
INSERT INTO numbering (prefix, day, last) VALUES ('A', '2026-02-03', 12);
INSERT INTO numbering (prefix, day, last) VALUES ('C', '2026-02-03', 1);
INSERT INTO service_day (service, day, issued) VALUES ('A01', '2026-02-03', 12);
INSERT INTO service_day (service, day, issued) VALUES ('C01', '2026-02-03', 1);
INSERT INTO ticket (id, number, code, day, service, visitor_group, status, issued_at, order_at, order_seq, seq, counter, bound_to, calls, called_at, call_seq, started_at, ended_at, outcome, returns, returned, behind, transferred) VALUES (4, 'A001', '00000000000000000000', '2026-02-03', 'A01', 'normal', 'done', '2026-02-03T02:30:30.000000+00:00', '2026-02-03T02:30:30.000000+00:00', 4, 32, '1', NULL, 1, '2026-02-03T02:47:10.000000+00:00', 28, '2026-02-03T02:47:15.000000+00:00', '2026-02-03T02:51:15.000000+00:00', 'selesai', 0, 0, 0, 0);
INSERT INTO ticket (id, number, code, day, service, visitor_group, status, issued_at, order_at, order_seq, seq, counter, bound_to, calls, called_at, call_seq, started_at, ended_at, outcome, returns, returned, behind, transferred) VALUES (5, 'A002', '00000000000000000001', '2026-02-03', 'A01', 'lansia', 'done', '2026-02-03T02:31:00.000000+00:00', '2026-02-03T02:31:00.000000+00:00', 5, 22, '1', NULL, 1, '2026-02-03T02:37:00.000000+00:00', 18, '2026-02-03T02:37:05.000000+00:00', '2026-02-03T02:41:05.000000+00:00', 'selesai', 0, 0, 0, 0);
INSERT INTO ticket (id, number, code, day, service, visitor_group, status, issued_at, order_at, order_seq, seq, counter, bound_to, calls, called_at, call_seq, started_at, ended_at, outcome, returns, returned, behind, transferred) VALUES (6, 'A003', '00000000000000000002', '2026-02-03', 'A01', 'disabilitas', 'done', '2026-02-03T02:31:30.000000+00:00', '2026-02-03T02:31:30.000000+00:00', 6, 27, '1', NULL, 1, '2026-02-03T02:42:05.000000+00:00', 23, '2026-02-03T02:42:10.000000+00:00', '2026-02-03T02:46:10.000000+00:00', 'berkas_kurang', 0, 0, 0, 0);
INSERT INTO ticket (id, number, code, day, service, visitor_group, status, issued_at, order_at, order_seq, seq, counter, bound_to, calls, called_at, call_seq, started_at, ended_at, outcome, returns, returned, behind, transferred) VALUES (7, 'A004', '00000000000000000003', '2026-02-03', 'A01', 'normal', 'called', '2026-02-03T02:32:00.000000+00:00', '2026-02-03T02:32:00.000000+00:00', 7, 37, '1', NULL, 1, '2026-02-03T02:51:15.000000+00:00', 37, NULL, NULL, NULL, 0, 0, 0, 0);
INSERT INTO ticket (id, number, code, day, service, visitor_group, status, issued_at, order_at, order_seq, seq, counter, bound_to, calls, called_at, call_seq, started_at, ended_at, outcome, returns, returned, behind, transferred) VALUES (8, 'A005', '00000000000000000004', '2026-02-03', 'A01', 'lansia', 'parked', '2026-02-03T02:32:30.000000+00:00', '2026-02-03T02:32:30.000000+00:00', 8, 34, '1', NULL, 1, '2026-02-03T02:51:15.000000+00:00', 33, NULL, NULL, NULL, 0, 0, 0, 0);
INSERT INTO ticket (id, number, code, day, service, visitor_group, status, issued_at, order_at, order_seq, seq, counter, bound_to, calls, called_at, call_seq, started_at, ended_at, outcome, returns, returned, behind, transferred) VALUES (9, 'A006', '00000000000000000005', '2026-02-03', 'A02', 'disabilitas', 'serving', '2026-02-03T02:33:00.000000+00:00', '2026-02-03T02:33:00.000000+00:00', 9, 39, '4', NULL, 1, '2026-02-03T02:51:15.000000+00:00', 38, '2026-02-03T02:51:15.000000+00:00', NULL, NULL, 0, 0, 0, 1);
INSERT INTO ticket (id, number, code, day, service, visitor_group, status, issued_at, order_at, order_seq, seq, counter, bound_to, calls, called_at, call_seq, started_at, ended_at, outcome, returns, returned, behind, transferred) VALUES (10, 'A007', '00000000000000000006', '2026-02-03', 'A01', 'normal', 'waiting', '2026-02-03T02:33:30.000000+00:00', '2026-02-03T02:33:30.000000+00:00', 10, 10, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, 0);
INSERT INTO ticket (id, number, code, day, service, visitor_group, status, issued_at, order_at, order_seq, seq, counter, bound_to, calls, called_at, call_seq, started_at, ended_at, outcome, returns, returned, behind, transferred) VALUES (11, 'A008', '00000000000000000007', '2026-02-03', 'A01', 'lansia', 'waiting', '2026-02-03T02:34:00.000000+00:00', '2026-02-03T02:34:00.000000+00:00', 11, 11, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, 0);
INSERT INTO ticket (id, number, code, day, service, visitor_group, status, issued_at, order_at, order_seq, seq, counter, bound_to, calls, called_at, call_seq, started_at, ended_at, outcome, returns, returned, behind, transferred) VALUES (12, 'A009', '00000000000000000008', '2026-02-03', 'A01', 'disabilitas', 'waiting', '2026-02-03T02:34:30.000000+00:00', '2026-02-03T02:34:30.000000+00:00', 12, 12, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, 0);
INSERT INTO ticket (id, number, code, day, service, visitor_group, status, issued_at, order_at, order_seq, seq, counter, bound_to, calls, called_at, call_seq, started_at, ended_at, outcome, returns, returned, behind, transferred) VALUES (13, 'A010', '00000000000000000009', '2026-02-03', 'A01', 'normal', 'waiting', '2026-02-03T02:35:00.000000+00:00', '2026-02-03T02:35:00.000000+00:00', 13, 13, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, 0);
INSERT INTO ticket (id, number, code, day, service, visitor_group, status, issued_at, order_at, order_seq, seq, counter, bound_to, calls, called_at, call_seq, started_at, ended_at, outcome, returns, returned, behind, transferred) VALUES (14, 'A011', '0000000000000000000a', '2026-02-03', 'A01', 'lansia', 'waiting', '2026-02-03T02:35:30.000000+00:00', '2026-02-03T02:35:30.000000+00:00', 14, 14, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, 0);
INSERT INTO ticket (id, number, code, day, service, visitor_group, status, issued_at, order_at, order_seq, seq, counter, bound_to, calls, called_at, call_seq, started_at, ended_at, outcome, returns, returned, behind, transferred) VALUES (15, 'A012', '0000000000000000000b', '2026-02-03', 'A01', 'disabilitas', 'cancelled', '2026-02-03T02:36:00.000000+00:00', '2026-02-03T02:36:00.000000+00:00', 15, 40, NULL, NULL, 0, NULL, NULL, NULL, '2026-02-03T02:51:15.000000+00:00', 'batal', 0, 0, 0, 0);
INSERT INTO ticket (id, number, code, day, service, visitor_group, status, issued_at, order_at, order_seq, seq, counter, bound_to, calls, called_at, call_seq, started_at, ended_at, outcome, returns, returned, behind, transferred) VALUES (16, 'C001', '0000000000000000000c', '2026-02-03', 'C01', 'normal', 'waiting', '2026-02-03T02:36:00.000000+00:00', '2026-02-03T02:36:00.000000+00:00', 16, 16, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, 0);
INSERT INTO counter (id, state, reason, until, since, run, ticket, officer, seq) VALUES ('1', 'open', '', NULL, '2026-02-03T02:30:00.000000+00:00', 0, 7, 'Sari', 37);
INSERT INTO counter (id, state, reason, until, since, run, ticket, officer, seq) VALUES ('4', 'open', '', NULL, '2026-02-03T02:30:00.000000+00:00', 1, 9, 'Budi', 39);
INSERT INTO undo (counter, action) VALUES ('1', '{"counter":"1","seq":37,"at":"2026-02-03T02:51:15+00:00","kind":"called","counter_before":{"id":"1","state":"open","reason":"","until":null,"since":"2026-02-03T02:30:00+00:00","run":2,"ticket":null,"officer":"Sari","seq":36},"ticket_before":{"id":7,"number":"A004","code":"00000000000000000003","day":"2026-02-03","service":"A01","group":"normal","status":"waiting","issued_at":"2026-02-03T02:32:00+00:00","order_at":"2026-02-03T02:32:00+00:00","order_seq":7,"seq":7,"counter":null,"bound_to":null,"calls":0,"called_at":null,"call_seq":null,"started_at":null,"ended_at":null,"outcome":null,"returns":0,"returned":false,"behind":0,"transferred":false},"stepped":[],"unbound":[],"earlier":null,"counter_seq":null}');
INSERT INTO undo (counter, action) VALUES ('4', '{"counter":"4","seq":39,"at":"2026-02-03T02:51:15+00:00","kind":"started","counter_before":{"id":"4","state":"open","reason":"","until":null,"since":"2026-02-03T02:30:00+00:00","run":1,"ticket":9,"officer":"Budi","seq":38},"ticket_before":{"id":9,"number":"A006","code":"00000000000000000005","day":"2026-02-03","service":"A02","group":"disabilitas","status":"called","issued_at":"2026-02-03T02:33:00+00:00","order_at":"2026-02-03T02:33:00+00:00","order_seq":9,"seq":38,"counter":"4","bound_to":null,"calls":1,"called_at":"2026-02-03T02:51:15+00:00","call_seq":38,"started_at":null,"ended_at":null,"outcome":null,"returns":0,"returned":false,"behind":0,"transferred":true},"stepped":[],"unbound":[],"earlier":null,"counter_seq":null}');
INSERT INTO call (seq, day, at, ticket, number, counter, service, kind, times, withdrawn) VALUES (18, '2026-02-03', '2026-02-03T02:37:00.000000+00:00', 5, 'A002', '1', 'A01', 'called', 1, 0);
INSERT INTO call (seq, day, at, ticket, number, counter, service, kind, times, withdrawn) VALUES (23, '2026-02-03', '2026-02-03T02:42:05.000000+00:00', 6, 'A003', '1', 'A01', 'called', 1, 0);
INSERT INTO call (seq, day, at, ticket, number, counter, service, kind, times, withdrawn) VALUES (28, '2026-02-03', '2026-02-03T02:47:10.000000+00:00', 4, 'A001', '1', 'A01', 'called', 1, 0);
INSERT INTO call (seq, day, at, ticket, number, counter, service, kind, times, withdrawn) VALUES (33, '2026-02-03', '2026-02-03T02:51:15.000000+00:00', 8, 'A005', '1', 'A01', 'called', 1, 0);
INSERT INTO call (seq, day, at, ticket, number, counter, service, kind, times, withdrawn) VALUES (35, '2026-02-03', '2026-02-03T02:51:15.000000+00:00', 9, 'A006', '1', 'A01', 'called', 1, 0);
INSERT INTO call (seq, day, at, ticket, number, counter, service, kind, times, withdrawn) VALUES (37, '2026-02-03', '2026-02-03T02:51:15.000000+00:00', 7, 'A004', '1', 'A01', 'called', 1, 0);
INSERT INTO call (seq, day, at, ticket, number, counter, service, kind, times, withdrawn) VALUES (38, '2026-02-03', '2026-02-03T02:51:15.000000+00:00', 9, 'A006', '4', 'A02', 'called', 1, 0);
INSERT INTO announcement (call_seq, room, wall, claimed_at, spoken_at, fence, why) VALUES (18, 'melati', 'dinding', '2026-02-03T02:37:05.000000+00:00', '2026-02-03T02:37:05.000000+00:00', 0, NULL);
INSERT INTO announcement (call_seq, room, wall, claimed_at, spoken_at, fence, why) VALUES (23, 'melati', 'dinding', '2026-02-03T02:42:10.000000+00:00', '2026-02-03T02:42:10.000000+00:00', 0, NULL);
INSERT INTO announcement (call_seq, room, wall, claimed_at, spoken_at, fence, why) VALUES (28, 'melati', 'dinding', '2026-02-03T02:47:15.000000+00:00', '2026-02-03T02:47:15.000000+00:00', 0, NULL);
INSERT INTO announcement (call_seq, room, wall, claimed_at, spoken_at, fence, why) VALUES (37, '', '', '2026-02-03T02:51:15.000000+00:00', NULL, 0, 'late');
INSERT INTO announcement (call_seq, room, wall, claimed_at, spoken_at, fence, why) VALUES (37, 'melati', 'dinding', '2026-02-03T02:51:15.000000+00:00', NULL, 1, NULL);
INSERT INTO outage (agency, since) VALUES ('B', '2026-02-03T02:36:00.000000+00:00');
INSERT INTO visit (id, service, counter, visitor_group, started_at, seconds, outcome) VALUES (1, 'A01', '1', 'lansia', '2026-02-03T02:37:05.000000+00:00', 240.0, 'selesai');
INSERT INTO visit (id, service, counter, visitor_group, started_at, seconds, outcome) VALUES (2, 'A01', '1', 'disabilitas', '2026-02-03T02:42:10.000000+00:00', 240.0, 'berkas_kurang');
INSERT INTO visit (id, service, counter, visitor_group, started_at, seconds, outcome) VALUES (3, 'A01', '1', 'normal', '2026-02-03T02:47:15.000000+00:00', 240.0, 'selesai');
INSERT INTO request (id, answer, at) VALUES ('kiosk-0', 'issue:47ac078b48a789cb {"id":4,"number":"A001","code":"00000000000000000000","day":"2026-02-03","service":"A01","group":"normal","status":"waiting","issued_at":"2026-02-03T02:30:30+00:00","order_at":"2026-02-03T02:30:30+00:00","order_seq":4,"seq":4,"counter":null,"bound_to":null,"calls":0,"called_at":null,"call_seq":null,"started_at":null,"ended_at":null,"outcome":null,"returns":0,"returned":false,"behind":0,"transferred":false}', '2026-02-03T02:30:30.000000+00:00');
INSERT INTO request (id, answer, at) VALUES ('kiosk-1', 'issue:c2991f3000818d46 {"id":5,"number":"A002","code":"00000000000000000001","day":"2026-02-03","service":"A01","group":"lansia","status":"waiting","issued_at":"2026-02-03T02:31:00+00:00","order_at":"2026-02-03T02:31:00+00:00","order_seq":5,"seq":5,"counter":null,"bound_to":null,"calls":0,"called_at":null,"call_seq":null,"started_at":null,"ended_at":null,"outcome":null,"returns":0,"returned":false,"behind":0,"transferred":false}', '2026-02-03T02:31:00.000000+00:00');
INSERT INTO request (id, answer, at) VALUES ('kiosk-10', 'issue:c2991f3000818d46 {"id":14,"number":"A011","code":"0000000000000000000a","day":"2026-02-03","service":"A01","group":"lansia","status":"waiting","issued_at":"2026-02-03T02:35:30+00:00","order_at":"2026-02-03T02:35:30+00:00","order_seq":14,"seq":14,"counter":null,"bound_to":null,"calls":0,"called_at":null,"call_seq":null,"started_at":null,"ended_at":null,"outcome":null,"returns":0,"returned":false,"behind":0,"transferred":false}', '2026-02-03T02:35:30.000000+00:00');
INSERT INTO request (id, answer, at) VALUES ('kiosk-11', 'issue:4ed637401fc6b3fb {"id":15,"number":"A012","code":"0000000000000000000b","day":"2026-02-03","service":"A01","group":"disabilitas","status":"waiting","issued_at":"2026-02-03T02:36:00+00:00","order_at":"2026-02-03T02:36:00+00:00","order_seq":15,"seq":15,"counter":null,"bound_to":null,"calls":0,"called_at":null,"call_seq":null,"started_at":null,"ended_at":null,"outcome":null,"returns":0,"returned":false,"behind":0,"transferred":false}', '2026-02-03T02:36:00.000000+00:00');
INSERT INTO request (id, answer, at) VALUES ('kiosk-2', 'issue:4ed637401fc6b3fb {"id":6,"number":"A003","code":"00000000000000000002","day":"2026-02-03","service":"A01","group":"disabilitas","status":"waiting","issued_at":"2026-02-03T02:31:30+00:00","order_at":"2026-02-03T02:31:30+00:00","order_seq":6,"seq":6,"counter":null,"bound_to":null,"calls":0,"called_at":null,"call_seq":null,"started_at":null,"ended_at":null,"outcome":null,"returns":0,"returned":false,"behind":0,"transferred":false}', '2026-02-03T02:31:30.000000+00:00');
INSERT INTO request (id, answer, at) VALUES ('kiosk-3', 'issue:47ac078b48a789cb {"id":7,"number":"A004","code":"00000000000000000003","day":"2026-02-03","service":"A01","group":"normal","status":"waiting","issued_at":"2026-02-03T02:32:00+00:00","order_at":"2026-02-03T02:32:00+00:00","order_seq":7,"seq":7,"counter":null,"bound_to":null,"calls":0,"called_at":null,"call_seq":null,"started_at":null,"ended_at":null,"outcome":null,"returns":0,"returned":false,"behind":0,"transferred":false}', '2026-02-03T02:32:00.000000+00:00');
INSERT INTO request (id, answer, at) VALUES ('kiosk-4', 'issue:c2991f3000818d46 {"id":8,"number":"A005","code":"00000000000000000004","day":"2026-02-03","service":"A01","group":"lansia","status":"waiting","issued_at":"2026-02-03T02:32:30+00:00","order_at":"2026-02-03T02:32:30+00:00","order_seq":8,"seq":8,"counter":null,"bound_to":null,"calls":0,"called_at":null,"call_seq":null,"started_at":null,"ended_at":null,"outcome":null,"returns":0,"returned":false,"behind":0,"transferred":false}', '2026-02-03T02:32:30.000000+00:00');
INSERT INTO request (id, answer, at) VALUES ('kiosk-5', 'issue:4ed637401fc6b3fb {"id":9,"number":"A006","code":"00000000000000000005","day":"2026-02-03","service":"A01","group":"disabilitas","status":"waiting","issued_at":"2026-02-03T02:33:00+00:00","order_at":"2026-02-03T02:33:00+00:00","order_seq":9,"seq":9,"counter":null,"bound_to":null,"calls":0,"called_at":null,"call_seq":null,"started_at":null,"ended_at":null,"outcome":null,"returns":0,"returned":false,"behind":0,"transferred":false}', '2026-02-03T02:33:00.000000+00:00');
INSERT INTO request (id, answer, at) VALUES ('kiosk-6', 'issue:47ac078b48a789cb {"id":10,"number":"A007","code":"00000000000000000006","day":"2026-02-03","service":"A01","group":"normal","status":"waiting","issued_at":"2026-02-03T02:33:30+00:00","order_at":"2026-02-03T02:33:30+00:00","order_seq":10,"seq":10,"counter":null,"bound_to":null,"calls":0,"called_at":null,"call_seq":null,"started_at":null,"ended_at":null,"outcome":null,"returns":0,"returned":false,"behind":0,"transferred":false}', '2026-02-03T02:33:30.000000+00:00');
INSERT INTO request (id, answer, at) VALUES ('kiosk-7', 'issue:c2991f3000818d46 {"id":11,"number":"A008","code":"00000000000000000007","day":"2026-02-03","service":"A01","group":"lansia","status":"waiting","issued_at":"2026-02-03T02:34:00+00:00","order_at":"2026-02-03T02:34:00+00:00","order_seq":11,"seq":11,"counter":null,"bound_to":null,"calls":0,"called_at":null,"call_seq":null,"started_at":null,"ended_at":null,"outcome":null,"returns":0,"returned":false,"behind":0,"transferred":false}', '2026-02-03T02:34:00.000000+00:00');
INSERT INTO request (id, answer, at) VALUES ('kiosk-8', 'issue:4ed637401fc6b3fb {"id":12,"number":"A009","code":"00000000000000000008","day":"2026-02-03","service":"A01","group":"disabilitas","status":"waiting","issued_at":"2026-02-03T02:34:30+00:00","order_at":"2026-02-03T02:34:30+00:00","order_seq":12,"seq":12,"counter":null,"bound_to":null,"calls":0,"called_at":null,"call_seq":null,"started_at":null,"ended_at":null,"outcome":null,"returns":0,"returned":false,"behind":0,"transferred":false}', '2026-02-03T02:34:30.000000+00:00');
INSERT INTO request (id, answer, at) VALUES ('kiosk-9', 'issue:47ac078b48a789cb {"id":13,"number":"A010","code":"00000000000000000009","day":"2026-02-03","service":"A01","group":"normal","status":"waiting","issued_at":"2026-02-03T02:35:00+00:00","order_at":"2026-02-03T02:35:00+00:00","order_seq":13,"seq":13,"counter":null,"bound_to":null,"calls":0,"called_at":null,"call_seq":null,"started_at":null,"ended_at":null,"outcome":null,"returns":0,"returned":false,"behind":0,"transferred":false}', '2026-02-03T02:35:00.000000+00:00');
INSERT INTO request (id, answer, at) VALUES ('press-1', 'call_next:43de3a417d75f481 {"id":7,"number":"A004","code":"00000000000000000003","day":"2026-02-03","service":"A01","group":"normal","status":"called","issued_at":"2026-02-03T02:32:00+00:00","order_at":"2026-02-03T02:32:00+00:00","order_seq":7,"seq":37,"counter":"1","bound_to":null,"calls":1,"called_at":"2026-02-03T02:51:15+00:00","call_seq":37,"started_at":null,"ended_at":null,"outcome":null,"returns":0,"returned":false,"behind":0,"transferred":false}', '2026-02-03T02:51:15.000000+00:00');
INSERT INTO sealed (first_seq, last_seq, crc, events) VALUES (1, 10, 440927450, X'78DAB590410AC2301045AF22B3752AD3A456EDCE3BB86B8B445B241093D2342BF1EEB606516C202098C5FF93F9332F90B204462C4F8825C40FC40A4E05D18A9E6749D305F05F233C3692C629699CC2E21416A7F03885CF28359670168350E6E2DAA332A2699B71EF6C9C1EDAFE68BA56871BD25AF77331BEAA9D52F8960CD798E306B7B8C394E639EC8952781AF3C6BD65DED6DE726F1B08123C20A6AF55981A23FE8B1390E9136FF771FA432AB8F4C67515148B0AB4E9AF4255304F94D0568A50D2482B4E52C941D850FC57645D3F0007C7E952');
INSERT INTO print (ticket, copy, state, device, fence, held_since, held_until, claimed_at, settled_at, reason) VALUES (4, 0, 'printed', '', 1, '2026-02-03T02:47:15.000000+00:00', '2026-02-03T02:47:30.000000+00:00', '2026-02-03T02:47:15.000000+00:00', '2026-02-03T02:47:15.000000+00:00', '');
INSERT INTO print (ticket, copy, state, device, fence, held_since, held_until, claimed_at, settled_at, reason) VALUES (4, 1, 'reserved', 'meja bantuan', 1, '2026-02-03T02:51:15.000000+00:00', '2026-02-03T02:51:30.000000+00:00', '2026-02-03T02:51:15.000000+00:00', NULL, '');
INSERT INTO print (ticket, copy, state, device, fence, held_since, held_until, claimed_at, settled_at, reason) VALUES (5, 0, 'printed', '', 1, '2026-02-03T02:37:05.000000+00:00', '2026-02-03T02:37:20.000000+00:00', '2026-02-03T02:37:05.000000+00:00', '2026-02-03T02:37:05.000000+00:00', '');
INSERT INTO print (ticket, copy, state, device, fence, held_since, held_until, claimed_at, settled_at, reason) VALUES (6, 0, 'printed', '', 1, '2026-02-03T02:42:10.000000+00:00', '2026-02-03T02:42:25.000000+00:00', '2026-02-03T02:42:10.000000+00:00', '2026-02-03T02:42:10.000000+00:00', '');
INSERT INTO turn (room, wall, fence, held_since, held_until) VALUES ('melati', 'dinding', 1, '2026-02-03T02:51:15.000000+00:00', '2026-02-03T02:51:19.000000+00:00');
INSERT INTO unspoken_day (day, room, why, count) VALUES ('2026-02-03', '', 'late', 1);
INSERT INTO trouble (device, part, room, what, since) VALUES ('dinding', 'sound', 'melati', 'muted', '2026-02-03T02:51:15.000000+00:00');
INSERT INTO notice (id, words, words_en, rooms, since, until, daily, important, still, file, added_at, removed_at) VALUES (1, 'Tutup pukul 12.', 'Closes at 12.', '["melati"]', '2026-02-03T02:51:15.000000+00:00', '2026-02-03T17:00:00.000000+00:00', '08:00 12:00', 0, '', '', '2026-02-03T02:51:15.000000+00:00', NULL);
INSERT INTO notice (id, words, words_en, rooms, since, until, daily, important, still, file, added_at, removed_at) VALUES (2, 'Denah lantai 1.', '', '[]', '2026-02-03T02:51:15.000000+00:00', '2026-02-03T17:00:00.000000+00:00', NULL, 1, '', 'denah.jpg', '2026-02-03T02:51:15.000000+00:00', '2026-02-03T02:51:15.000000+00:00');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
    BEGIN SELECT raise(ABORT, 'events are append-only'); END;
CREATE INDEX ticket_waiting ON ticket (day, service, priority, returned, order_at, order_seq)
    WHERE status = 'waiting';
CREATE INDEX ticket_bound ON ticket (bound_to) WHERE bound_to IS NOT NULL;
CREATE INDEX ticket_aside ON ticket (day, service) WHERE status IN ('called', 'parked', 'absent');
CREATE INDEX call_of_day ON call (day, seq);
CREATE INDEX visit_of_service ON visit (service, id);
CREATE INDEX request_age ON request (at);
CREATE TRIGGER sealed_goes_on_without_a_gap BEFORE INSERT ON sealed
    WHEN NEW.last_seq < NEW.first_seq OR NEW.first_seq <>
        1 + coalesce((SELECT last_seq FROM sealed WHERE first_seq = (SELECT max(first_seq) FROM sealed)), 0)
    BEGIN SELECT raise(ABORT, 'events are sealed in their order'); END;
CREATE TRIGGER sealed_is_never_changed BEFORE UPDATE ON sealed
    BEGIN SELECT raise(ABORT, 'sealed events are append-only'); END;
CREATE TRIGGER sealed_is_never_deleted BEFORE DELETE ON sealed
    BEGIN SELECT raise(ABORT, 'sealed events are append-only'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
    WHEN OLD.seq > coalesce((SELECT last_seq FROM sealed WHERE first_seq = (SELECT max(first_seq) FROM sealed)), 0)
    BEGIN SELECT raise(ABORT, 'events are append-only'); END;
CREATE INDEX call_of_ticket ON call (ticket);
CREATE INDEX print_held ON print (state) WHERE state IN ('reserved', 'printing');
CREATE INDEX print_unproven ON print (claimed_at) WHERE state <> 'printed';
CREATE INDEX print_of_device ON print (device, settled_at);
CREATE INDEX announcement_open ON announcement (room, fence) WHERE spoken_at IS NULL AND why IS NULL;
CREATE INDEX notice_standing ON notice (until) WHERE removed_at IS NULL;
