"""Why a document cannot be read. The name of the file stands before these sentences."""

from __future__ import annotations

from vpr_roadmap.language.text import Text

DAMAGED = Text(
    "файл повреждён или не дописан; откройте его в программе, где он сделан, сохраните заново или получите ещё раз",
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
