"""Problems with whole files and folders: unreadable, too large, misnamed, copied."""

from __future__ import annotations

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts.problems.problem_text import ProblemText

FILE_PROBLEMS: dict[str, ProblemText] = {
    "not-utf8": ProblemText(
        message=Text("файл не в кодировке UTF-8", "the file is not UTF-8"),
        hint=Text(
            "сохраните его в UTF-8 (Блокнот: «Сохранить как», кодировка UTF-8)", "save it as UTF-8"
        ),
        explanation=Text(
            "Файл сохранён не в кодировке UTF-8, русские буквы в нём не прочесть. Так бывает, когда его сохранила старая программа или Блокнот в кодировке ANSI. Откройте файл, убедитесь, что буквы видны правильно, и сохраните его заново в UTF-8.",
            "The file is not saved as UTF-8, so its letters cannot be read. This happens with old programs and with Notepad if the encoding is ANSI. Open the file, make sure that the letters are right, and save it as UTF-8.",
        ),
    ),
    "unreadable-file": ProblemText(
        message=Text("файл не прочитать: {reason}", "the file cannot be read: {reason}"),
        hint=Text(
            "если отметок в нём нет, удалите его или назовите иначе",
            "if it has no records, delete it or rename it",
        ),
        explanation=Text(
            "Файл прочитать нельзя: это папка, ссылка, которая никуда не ведёт, или файл, на который нет прав; если он лежит среди отметок, остальные отметки учитываются. Отчёт, текст которого не прочитать, составляется без него. Если это лишнее, удалите его или назовите без .yaml; если это файл, попросите права у его владельца.",
            "The file cannot be read: it is a folder, a link to nothing, or a file without permission to read it. Among records, the other records still count. A report is made without a text that cannot be read. If you do not need it, delete it or give it a name without .yaml; if it is a file, ask its owner for permission.",
        ),
    ),
    "too-large": ProblemText(
        message=Text("файл больше {most} МБ", "the file is larger than {most} MB"),
        hint=Text(
            "удалите из файла лишнее; если это план, разделите его на несколько",
            "delete what does not belong in the file; if it is a plan, split it",
        ),
        explanation=Text(
            "Файл больше 8 МБ: ни планы, ни отметки, ни перечни школ такими не бывают. Обычно по ошибке взят другой файл или данные в нём много раз повторены. Очень большой план разделите на несколько.",
            "The file is larger than 8 MB. Plans, lists of schools and records are never that large: usually it is the wrong file, or its data are repeated many times. Split a very large plan into several.",
        ),
    ),
    "too-many-values": ProblemText(
        message=Text("в файле больше {most} значений", "the file has more than {most} values"),
        hint=Text(
            "удалите из файла лишнее; если это план, разделите его на несколько",
            "delete what does not belong in the file; if it is a plan, split it",
        ),
        explanation=Text(
            "В файле больше 200 000 значений: ни в планах, ни в отметках, ни в перечнях школ столько не бывает. Обычно по ошибке взят другой файл или данные в нём много раз повторены. Очень большой план разделите на несколько.",
            "The file has more than 200,000 values. Plans, lists of schools and records never have that many: usually it is the wrong file, or its data are repeated many times. Split a very large plan into several.",
        ),
    ),
    "empty-file": ProblemText(
        message=Text("файл пуст", "the file is empty"),
        hint=Text("впишите данные или удалите файл", "fill it in or delete it"),
        explanation=Text(
            "В файле ничего нет, кроме, может быть, примечаний. Так бывает, если файл создали, но не заполнили, или сохранение прервалось. Впишите данные, верните прежнюю версию или удалите файл.",
            "The file is empty, or has only comments. This happens if it was created but not filled in, or if saving it failed. Fill it in, restore an earlier version or delete it.",
        ),
    ),
    "too-many-problems": ProblemText(
        message=Text("в файле больше {most} ошибок", "the file has more than {most} problems"),
        hint=Text(
            "исправьте показанные и проверьте снова", "correct the problems shown and check again"
        ),
        explanation=Text(
            "Ошибок в файле больше, чем разумно показать за раз: остальные пока не названы. Обычно у них одна причина: сдвинутый отступ, ключ с опечаткой, не тот файл. Исправьте показанные и проверьте снова.",
            "The file has more problems than can usefully be shown at once, so the others are not shown yet. Usually they have one cause: a wrong indent, a typo in a key, the wrong file. Correct the problems shown and check again.",
        ),
    ),
    "too-many-warnings": ProblemText(
        message=Text(
            "в файле больше {most} предупреждений", "the file has more than {most} warnings"
        ),
        hint=Text("исправьте показанные и проверьте снова", "correct those shown and check again"),
        explanation=Text(
            "Предупреждений в файле больше, чем разумно показать за раз: остальные не названы. Обычно у них одна причина, например номера без кавычек. Исправьте показанные и проверьте снова; планом можно пользоваться и так.",
            "The file has more warnings than can usefully be shown at once, so the others are not shown. Usually they have one cause, such as numbers without quotes. Correct those shown and check again; you can use the plan in any case.",
        ),
    ),
    "text-too-long": ProblemText(
        message=Text(
            "в тексте для отчёта {found} знаков, а может быть не больше {most}",
            "the text for the report has {found} characters; the maximum is {most}",
        ),
        hint=Text(
            "сократите его; большие таблицы и списки приложите отдельным файлом",
            "shorten it; attach large tables and lists as a separate file",
        ),
        explanation=Text(
            "Текст для отчёта (файл .md в папке report_…) длиннее 100 000 знаков, это сорок страниц. Столько к отчёту не пишут: обычно в файл попала выгрузка или таблица. Сам отчёт составлен без этого текста. Сократите текст, а большую таблицу приложите отдельным файлом.",
            "The text for a report (a .md file in the folder report_…) is longer than 100,000 characters, which is forty pages. Reports never need that much: usually the file contains an export or a table. The report is made without this text. Shorten the text, and attach a large table as a separate file.",
        ),
    ),
    "text-too-deep": ProblemText(
        message=Text(
            "в тексте для отчёта списки или цитаты вложены друг в друга глубже {most} уровней",
            "the text for the report has lists or quotations nested more than {most} levels deep",
        ),
        hint=Text(
            "уменьшите отступы или уберите лишние знаки «>»", "indent less, or remove “>” marks"
        ),
        explanation=Text(
            "В тексте для отчёта (файл .md в папке report_…) списки или цитаты вложены друг в друга больше чем на 50 уровней: так бывает, если каждая строка сдвинута чуть правее предыдущей. Сам отчёт составлен без этого текста. Выровняйте отступы или уберите лишние знаки «>».",
            "The text for a report (a .md file in the folder report_…) has lists or quotations nested more than 50 levels deep. This happens if each line is indented a little more than the line before. The report is made without this text. Align the lines, or remove “>” marks.",
        ),
    ),
    "misnamed-file": ProblemText(
        message=Text(
            "под таким именем файл или папка не читается",
            "a file or folder with this name is not read",
        ),
        hint=Text("переименуйте в {meant}", "rename it to {meant}"),
        explanation=Text(
            "Рядом с планом лежит файл или папка, похожие на копию плана, перечень школ или тексты для отчёта, но названы они так, что не читаются. Обычно причина — .yml или .yaml.txt вместо .yaml (Windows скрывает конец имени), дефис или пробел вместо подчёркивания, большая или русская буква, «(1)» у копии, лишняя папка внутри. Переименуйте их или перенесите; если они и не нужны, предупреждение можно оставить.",
            "Next to the plan is a file or folder that looks like a copy of the plan, a list of schools or texts for reports, but it is not read because of its name. Usual causes: .yml or .yaml.txt instead of .yaml (Windows hides the end of a name), a hyphen or space instead of an underscore, a capital or Cyrillic letter, the “(1)” of a copy, or an extra folder. Rename or move it; if you do not need it, you can ignore the warning.",
        ),
    ),
    "misnamed-records": ProblemText(
        message=Text(
            "отметки не учтены: файл или папка с таким именем или в таком месте не читается",
            "the records are left out: a file or folder with this name or in this place is not read",
        ),
        hint=Text("переименуйте в {meant}", "rename it to {meant}"),
        explanation=Text(
            "Отметки об исполнении есть, но папка или файл с ними называются или лежат так, что не читаются: в ответах и отчёте этих отметок нет. Папка лежит рядом с планом и называется по нему: progress_2020_2021 — отметки к plan_2020_2021.yaml; имена файлов в ней кончаются на .yaml. Переименуйте или перенесите, как сказано; если это не отметки, уберите их из этой папки.",
            "There are records, but their folder or file is not read because of its name or place, so answers and reports leave them out. The folder is next to the plan and named after it: progress_2020_2021 has the records for plan_2020_2021.yaml; the names of its files end with .yaml. Rename or move it as the message says; if these are not records, remove them from this folder.",
        ),
    ),
    "misnamed-plan": ProblemText(
        message=Text(
            "план не учтён: под таким именем файл не читается",
            "the plan is left out: a file with this name is not read",
        ),
        hint=Text("переименуйте в {meant}", "rename it to {meant}"),
        explanation=Text(
            "В папке лежит план, но назван он так, что не читается, и ни один прочитанный план рядом с ним не совпадает: в ответах и своде его нет. Имя файла плана начинается с plan_ и кончается на .yaml. Переименуйте файл; если это не план, уберите его из этой папки.",
            "The folder has a plan that is not read because of its name, and no plan next to it is the same, so answers and roll-ups leave it out. The name of a plan file begins with plan_ and ends with .yaml. Rename the file; if it is not a plan, remove it from this folder.",
        ),
    ),
    "plan-copied": ProblemText(
        message=Text("этот же план уже есть: {place}", "the same plan already exists: {place}"),
        hint=Text(
            "в ответах учтён тот; оставьте один из двух",
            "answers use that one; keep one of the two",
        ),
        explanation=Text(
            "План лежит в папке дважды: у двух файлов один приказ или одно название и один период, или папка муниципалитета скопирована рядом. Так бывает, когда файл скачали ещё раз («(1)»), скопировали («— копия», «- Copy») или его раздвоила программа синхронизации. Посчитать его дважды нельзя: учтён тот, чьё имя не похоже на имя копии, а если так названы оба или ни один — тот, у которого больше отметок; другой назван. Сравните их, перенесите нужное в один и удалите второй. Планы двух лет рядом — не копии.",
            "The plan is in the folder twice: two files have the same order, or the same title and period, or the folder of a municipality was copied. This happens if a file is downloaded again (“(1)”), copied (“- Copy”) or duplicated by a synchronisation program. The plan must not count twice. The file whose name does not look like a copy counts; if both names or neither look like a copy, the file with more records counts. The message names the other one. Compare them, put everything into one and delete the other. Plans of two years next to each other are not copies.",
        ),
    ),
    "plan-below": ProblemText(
        message=Text(
            "план не учтён: в папке выше есть свой план",
            "the plan is left out: a folder above has its own plan",
        ),
        hint=Text('укажите его: --plan "{found}"', 'name it: --plan "{found}"'),
        explanation=Text(
            "В папке, которую указали, есть свой план, и планы папок внутри неё вместе с ним не читаются: ни в ответах, ни в своде их нет. Так бывает, когда план района положили рядом с папками муниципалитетов. Перенесите план в отдельную папку рядом с остальными или указывайте нужные через --plan; если планы внутри — старые или черновики, предупреждение можно оставить.",
            "The folder that you named has its own plan, so the plans in the folders inside it are not read: answers and roll-ups leave them out. This happens if the plan of a region is next to the folders of its municipalities. Move that plan to a separate folder next to the others, or name the plans you want with --plan; if the plans inside are old or drafts, you can ignore the warning.",
        ),
    ),
    "plan-missing": ProblemText(
        message=Text(
            "муниципалитет не учтён: в папке есть {held}, а файла плана нет",
            "the municipality is left out: the folder has {held}, but no plan file",
        ),
        hint=Text(
            "положите сюда план (plan_2020_2021.yaml) или уберите папку",
            "put its plan here (plan_2020_2021.yaml) or remove the folder",
        ),
        explanation=Text(
            "В папке лежат перечень школ, отметки или план в Word, Excel или PDF, а файла плана, который читается, нет ни в ней, ни в папках внутри: муниципалитета не было бы в ответах и своде. План — это файл YAML, его имя начинается с plan_ и кончается на .yaml. Положите его сюда; если папка не нужна, уберите её.",
            "The folder has a list of schools, records, or a plan in Word, Excel or PDF, but neither the folder nor the folders inside it have a plan file that is read. Answers and roll-ups would leave the municipality out. A plan is a YAML file whose name begins with plan_ and ends with .yaml. Put it here; if you do not need the folder, remove it.",
        ),
    ),
    "municipality-twice": ProblemText(
        message=Text(
            "этот муниципалитет есть и в другой папке: {place}",
            "this municipality is also in another folder: {place}",
        ),
        hint=Text(
            "если это копия, удалите одну из папок; если планов два, положите их в одну папку",
            "if it is a copy, delete one of the folders; if there are two plans, put them into one folder",
        ),
        explanation=Text(
            "Два плана одного муниципалитета на одно и то же время лежат в двух папках, и в своде он стоит двумя строками. Обычно папку скопировали и в копии что-то изменили, или в schools.yaml осталось чужое название. Удалите лишнюю папку, исправьте название или положите оба плана в одну папку; планы разных лет могут лежать и в разных.",
            "Two plans of one municipality for the same time are in two folders, so it has two rows in a roll-up. Usually the folder was copied and the copy was changed, or schools.yaml still has the name of another municipality. Delete the extra folder, correct the name or put both plans into one folder; plans of different years may be in different folders.",
        ),
    ),
    "progress-without-plan": ProblemText(
        message=Text(
            "отметки ни к какому плану не относятся: файла {plan} нет",
            "the records belong to no plan: there is no {plan}",
        ),
        hint=Text(
            "назовите папку как план: progress_2020_2021 — это отметки к plan_2020_2021.yaml",
            "name the folder after the plan: progress_2020_2021 belongs to plan_2020_2021.yaml",
        ),
        explanation=Text(
            "Отметки об исполнении лежат в папке, рядом с которой нет их плана. Папка называется по плану: progress_2020_2021 — отметки к plan_2020_2021.yaml в той же папке. Переименуйте папку или верните файл плана.",
            "The records are in a folder without their plan next to it. The folder is named after the plan: progress_2020_2021 has the records for plan_2020_2021.yaml in the same folder. Rename the folder or restore the plan file.",
        ),
    ),
    "no-schools-file": ProblemText(
        message=Text(
            "школы названы, а файла schools.yaml рядом с планом нет",
            "schools are named, but there is no schools.yaml next to the plan",
        ),
        hint=Text("заведите его: в нём перечень школ", "create it: it lists the schools"),
        explanation=Text(
            "В плане или в отметках названы школы, а перечня школ schools.yaml в папке плана нет. Без него не проверить, есть ли такая школа и какие школы входят в группу. Заведите schools.yaml; если план одной школы, удалите ключ schools.",
            "The plan or the records name schools, but the plan's folder has no list of schools, schools.yaml. Without the list it is impossible to check whether a school exists and which schools are in a group. Create schools.yaml; if the plan is for a single school, delete the key schools.",
        ),
    ),
}
