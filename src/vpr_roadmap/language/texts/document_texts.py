"""Why a document cannot be read. The name of the file stands before these sentences."""

from __future__ import annotations

from vpr_roadmap.language.text import Text

DAMAGED = Text(
    "файл повреждён или не дописан; откройте его в программе, где он сделан, и сохраните заново или получите файл ещё раз",
    "the file is damaged or incomplete; open it in the program that made it and save it again, or get it once more",
)
PASSWORD = Text(
    "файл защищён паролем; откройте его в Word или Excel, снимите пароль (Файл → Сведения → Защита) и сохраните",
    "the file has a password; open it in Word or Excel, remove the password (File → Info → Protect) and save it",
)
TOO_LARGE_UNPACKED = Text(
    "документ слишком велик для плана; оставьте в нём приказ и план, остальное удалите",
    "the document is too large for a plan; keep the order and the plan in it and remove the rest",
)
TOO_DEEP = Text(
    "таблицы и блоки документа вложены слишком глубоко; скопируйте план в новый документ и сохраните его",
    "the tables and blocks of the document are nested too deeply; copy the plan to a new document and save it",
)
DOCUMENT_TYPE = Text(
    "в файле есть описание типа (DOCTYPE), которого в таких документах не бывает; откройте его в Word, Excel или LibreOffice и сохраните заново",
    "the file has a document type (DOCTYPE), which such documents never have; open it in Word, Excel or LibreOffice and save it again",
)
INSERTED_DOCUMENT = Text(
    "в документ вставлен другой файл, его текст появится только в Word; откройте документ в Word и сохраните заново",
    "another file is inserted in the document, and only Word can show its text; open the document in Word and save it again",
)
EMPTY = Text(
    "файл пуст; проверьте, тот ли это файл", "the file is empty; check whether it is the right one"
)
TOO_LARGE = Text(
    "файл больше {most} МБ и поэтому не читается; оставьте в документе приказ и план, картинки удалите",
    "the file is larger than {most} MB, so it was not read; keep the order and the plan in it and remove pictures",
)
TOO_MANY_CELLS = Text(
    "в таблицах больше {most} ячеек — слишком много для плана; оставьте в документе только план",
    "the tables have more than {most} cells, too many for a plan; keep only the plan in the document",
)
LOCK_FILE = Text(
    "это служебный файл открытого документа; укажите сам документ — его имя начинается не с «~»",
    "this is the lock file of an open document; name the document itself: its name does not start with “~”",
)
PDF = Text(
    "PDF не читается; откройте файл в Word и сохраните как .docx или возьмите исходный документ",
    "PDF files cannot be read; open the file in Word and save it as .docx, or use the original document",
)
PICTURE = Text(
    "это скан (картинка), а не текст; возьмите исходный документ или распознайте скан и сохраните как .docx",
    "this is a scan (a picture), not text; use the original document, or recognize the text and save it as .docx",
)
RTF = Text(
    "RTF не читается; откройте файл в Word или LibreOffice и сохраните как .docx",
    "RTF files cannot be read; open the file in Word or LibreOffice and save it as .docx",
)
OLD_WORD = Text(
    "старый формат .doc не читается; откройте файл в Word или LibreOffice и сохраните как .docx",
    "the old format .doc cannot be read; open the file in Word or LibreOffice and save it as .docx",
)
XML_DOCUMENT = Text(
    "документ сохранён как XML или веб-архив; откройте его в Word, Excel или LibreOffice и сохраните как .docx, .xlsx или .odt",
    "the document is saved as XML or as a web archive; open it in Word, Excel or LibreOffice and save it as .docx, .xlsx or .odt",
)
MACROS = Text(
    "в файле есть макросы, такие файлы не читаются; сохраните его без макросов: .docx, .xlsx, .odt или .ods",
    "the file has macros, and such files are not read; save it without macros, as .docx, .xlsx, .odt or .ods",
)
BINARY_WORKBOOK = Text(
    "формат .xlsb не читается; откройте файл в Excel и сохраните как .xlsx",
    "the format .xlsb cannot be read; open the file in Excel and save it as .xlsx",
)
APPLE_DOCUMENT = Text(
    "документы Pages и Numbers не читаются; откройте файл в этой программе и экспортируйте в Word или Excel",
    "Pages and Numbers documents cannot be read; open the file in that program and export it to Word or Excel",
)
ARCHIVE = Text(
    "это архив; распакуйте его и укажите документ из него",
    "this is an archive; unpack it and name the document in it",
)
YAML_FILE = Text(
    "это уже файл .yaml, а не документ; если это план, проверьте его: roadmap check {path}",
    "this is a .yaml file already, not a document; if it is a plan, check it: roadmap check {path}",
)
OTHER_FORMAT = Text(
    "это не документ с планом; читаются .docx, .odt, .xlsx, .xls, .ods, .csv, .tsv, .html, .md и .txt",
    "this is not a document with a plan; .docx, .odt, .xlsx, .xls, .ods, .csv, .tsv, .html, .md and .txt can be read",
)

# Text files, HTML and workbooks.
NOT_TEXT = Text(
    "это не текстовый файл, хотя назван как текстовый; сохраните план как .docx или .xlsx",
    "this is not a text file, though it is named like one; save the plan as .docx or .xlsx",
)
UNKNOWN_ENCODING = Text(
    "кодировка текста не распознана; сохраните файл в кодировке UTF-8",
    "the encoding of the text is not known; save the file as UTF-8",
)
BROKEN_WORDS = Text(
    "столбцы таблицы узкие, и слова в них могли быть разорваны; возьмите исходный документ или сохраните таблицу шире (pandoc --columns=300)",
    "the columns of the table are narrow, and words in them may be broken; use the original document or save a wider table (pandoc --columns=300)",
)
TOO_MANY_COLUMNS = Text(
    "в таблице больше {most} граф — слишком много для плана; оставьте в документе только план",
    "the table has more than {most} columns, too many for a plan; keep only the plan in the document",
)
NO_XLRD = Text(
    "чтобы читать .xls, наберите: pip install 'vpr-roadmap[xls]' — или откройте файл в Excel и сохраните как .xlsx",
    "to read .xls, type: pip install 'vpr-roadmap[xls]' — or open the file in Excel and save it as .xlsx",
)

# Which table is the plan

NO_TABLE = Text(
    "в документе нет таблицы, а план — это таблица с графами «Мероприятия», «Сроки», «Ответственные»; проверьте, тот ли это документ",
    "the document has no table, and a plan is a table with the columns “Мероприятия”, “Сроки”, “Ответственные”; check whether it is the right document",
)
SCAN = Text(
    "в документе нет таблицы, только картинка (скан); возьмите исходный документ или распознайте скан и сохраните как .docx",
    "the document has no table, only a picture (a scan); use the original document, or recognize the text and save it as .docx",
)
NO_PLAN = Text(
    "ни одна из таблиц документа (всего {count}) не похожа на план: нужны графы «Мероприятия» и «Сроки» или «Ответственные». Если план всё же есть, укажите номер его таблицы, например --table 1",
    "none of the tables of the document ({count}) looks like a plan: the columns “Мероприятия” and “Сроки” or “Ответственные” are needed. If there is a plan, give the number of its table, for example --table 1",
)
MATRIX = Text(
    "{place} — таблица-циклограмма: месяцы и направления работы, а графы с мероприятиями нет. Перечислите мероприятия строками, с графами «Мероприятия», «Сроки», «Ответственные»",
    "{place} is a matrix of months and directions of work and has no column of activities. List the activities in rows, with the columns “Мероприятия”, “Сроки”, “Ответственные”",
)
SEVERAL_PLANS = Text(
    "планом могут быть несколько таблиц: {plans}. Выберите одну, например --table {number}",
    "several tables may be the plan: {plans}. Choose one, for example --table {number}",
)
ONE_OF_PLANS = Text("{place}, строк: {rows} (--table {n})", "{place}, rows: {rows} (--table {n})")
EMPTY_TABLE = Text(
    "в таблице плана ({place}) только шапка, мероприятий нет; проверьте, тот ли это документ",
    "the table of the plan ({place}) has only headings and no activities; check whether it is the right document",
)
NO_ACTIVITIES = Text(
    "в таблице плана ({place}) нет ни одного мероприятия; если план в другой таблице, укажите её номер, например --table 2",
    "the table of the plan ({place}) has no activity; if the plan is in another table, give its number, for example --table 2",
)
NO_SUCH_TABLE = Text(
    "таблицы {number} в документе нет, всего таблиц — {count}; укажите другой номер",
    "the document has no table {number}, the number of tables is {count}; give another number",
)
YEAR_UNKNOWN = Text(
    "ни в названии плана, ни в сроках нет года; укажите период плана, например --period {example}",
    "neither the title of the plan nor its deadlines have a year; give the period of the plan, for example --period {example}",
)
PERIOD_TOO_LONG = Text(
    "сроки плана — с {first} по {last} год, план не бывает таким длинным; укажите период плана, например --period {example}",
    "the deadlines of the plan are from {first} to {last}, no plan is that long; give the period of the plan, for example --period {example}",
)
