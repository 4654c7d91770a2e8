<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="id_ID">
<context>
    <name>ConfirmPanel</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>PagedList</name>
    <message>
        <source>Sebelumnya</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>%1 dari %2</source>
        <extracomment>%1 is the page shown, %2 the number of pages</extracomment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>SampleBadge</name>
    <message>
        <source>Contoh</source>
        <translation>Sample</translation>
    </message>
</context>
<context>
    <name>VerdictLook</name>
    <message>
        <source>Bisa di sini</source>
        <translation>Can be done here</translation>
    </message>
    <message>
        <source>Sebagian bisa di sini</source>
        <translation>Partly done here</translation>
    </message>
    <message>
        <source>Tidak bisa di sini</source>
        <translation>Not done here</translation>
    </message>
    <message>
        <source>Sistem terganggu</source>
        <translation>System down</translation>
    </message>
    <message>
        <source>Belum ada petugas</source>
        <translation>No staff yet</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Habis hari ini</source>
        <translation>None left today</translation>
    </message>
</context>
</TS>
