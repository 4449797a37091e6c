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
            "The file is not saved as UTF-8, so its letters cannot be read. An old program or Notepad with the encoding ANSI does that. Open the file, make sure that the letters are shown right, and save it as UTF-8.",
        ),
    ),
    "unreadable-file": ProblemText(
        message=Text("файл не прочитать: {reason}", "the file cannot be read: {reason}"),
        hint=Text(
            "если отметок в нём нет, удалите его или назовите иначе",
            "if it holds no records, delete it or give it another name",
        ),
        explanation=Text(
            "Файл прочитать нельзя: это папка, ссылка, которая никуда не ведёт, или файл, на который нет прав; если он лежит среди отметок, остальные отметки учитываются. Отчёт, текст которого не прочитать, составляется без него. Если это лишнее, удалите его или назовите без .yaml; если это файл, попросите права у его владельца.",
            "The file cannot be read: it is a folder, a link that leads nowhere, or a file that you may not open; if it lies among records, the other records count. A report whose text cannot be read is made without it. If it is not needed, delete it or name it without .yaml; if it is a file, ask its owner for permission.",
        ),
    ),
    "too-large": ProblemText(
        message=Text("файл больше {most} МБ", "the file is larger than {most} MB"),
        hint=Text(
            "удалите из файла лишнее; если это план, разделите его на несколько",
            "delete from the file what does not belong there; if it is a plan, split it",
        ),
        explanation=Text(
            "Файл больше 8 МБ: ни планы, ни отметки, ни перечни школ такими не бывают. Обычно по ошибке взят другой файл или данные в нём много раз повторены. Очень большой план разделите на несколько.",
            "The file is larger than 8 MB, which no plan, list of schools or file of records is. As a rule it is another file taken by mistake, or the data are repeated many times over. Split a very large plan into several.",
        ),
    ),
    "too-many-values": ProblemText(
        message=Text("в файле больше {most} значений", "the file has more than {most} values"),
        hint=Text(
            "удалите из файла лишнее; если это план, разделите его на несколько",
            "delete from the file what does not belong there; if it is a plan, split it",
        ),
        explanation=Text(
            "В файле больше 200 000 значений: ни в планах, ни в отметках, ни в перечнях школ столько не бывает. Обычно по ошибке взят другой файл или данные в нём много раз повторены. Очень большой план разделите на несколько.",
            "The file has more than 200,000 values, which no plan, list of schools or file of records has. As a rule it is another file taken by mistake, or the data are repeated many times over. Split a very large plan into several.",
        ),
    ),
    "empty-file": ProblemText(
        message=Text("файл пуст", "the file is empty"),
        hint=Text("впишите данные или удалите файл", "fill it in or delete it"),
        explanation=Text(
            "В файле ничего нет, кроме, может быть, примечаний. Так бывает, если файл создали, но не заполнили, или сохранение прервалось. Впишите данные, верните прежнюю версию или удалите файл.",
            "There is nothing in the file but perhaps comments. It was made and never filled in, or saving it failed. Fill it in, restore an earlier version or delete it.",
        ),
    ),
    "too-many-problems": ProblemText(
        message=Text("в файле больше {most} ошибок", "the file has more than {most} problems"),
        hint=Text("исправьте показанные и проверьте снова", "mend those shown and check again"),
        explanation=Text(
            "Ошибок в файле больше, чем разумно показать за раз: остальные пока не названы. Обычно у них одна причина: сдвинутый отступ, ключ с опечаткой, не тот файл. Исправьте показанные и проверьте снова.",
            "The file has more problems than it is sensible to show at a time: the others are not named yet. As a rule they have one cause: a shifted indent, a misspelt key, another file. Mend those shown and check again.",
        ),
    ),
    "too-many-warnings": ProblemText(
        message=Text(
            "в файле больше {most} предупреждений", "the file has more than {most} warnings"
        ),
        hint=Text("исправьте показанные и проверьте снова", "mend those shown and check again"),
        explanation=Text(
            "Предупреждений в файле больше, чем разумно показать за раз: остальные не названы. Обычно у них одна причина, например номера без кавычек. Исправьте показанные и проверьте снова; планом можно пользоваться и так.",
            "The file has more warnings than it is sensible to show at a time: the others are not named. As a rule they have one cause, such as numbers without quotes. Mend those shown and check again; the plan can be used all the same.",
        ),
    ),
    "text-too-long": ProblemText(
        message=Text(
            "в тексте для отчёта {found} знаков, а может быть не больше {most}",
            "the text for the report has {found} characters, and may have {most}",
        ),
        hint=Text(
            "сократите его; большие таблицы и списки приложите отдельным файлом",
            "shorten it; enclose large tables and lists as a file of their own",
        ),
        explanation=Text(
            "Текст для отчёта (файл .md в папке report_…) длиннее 100 000 знаков, это сорок страниц. Столько к отчёту не пишут: обычно в файл попала выгрузка или таблица. Сам отчёт составлен без этого текста. Сократите текст, а большую таблицу приложите отдельным файлом.",
            "The text for a report (a .md file in the folder report_…) is longer than 100,000 characters, which is forty pages. Nobody writes so much for a report: as a rule an export or a table has got into the file. The report itself is made without this text. Shorten it, and enclose a large table as a file of its own.",
        ),
    ),
    "text-too-deep": ProblemText(
        message=Text(
            "в тексте для отчёта списки или цитаты вложены друг в друга глубже {most} уровней",
            "in the text for the report, lists or quotations are nested more than {most} levels deep",
        ),
        hint=Text(
            "уменьшите отступы или уберите лишние знаки «>»", "indent less, or remove “>” marks"
        ),
        explanation=Text(
            "В тексте для отчёта (файл .md в папке report_…) списки или цитаты вложены друг в друга больше чем на 50 уровней: так бывает, если каждая строка сдвинута чуть правее предыдущей. Сам отчёт составлен без этого текста. Выровняйте отступы или уберите лишние знаки «>».",
            "In the text for a report (a .md file in the folder report_…) lists or quotations are nested more than 50 levels deep, as when each line is indented a little more than the one before. The report itself is made without this text. Align the lines, or remove “>” marks.",
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
            "Beside the plan lies a file or folder that looks like a copy of the plan, a list of schools or texts for reports, but is called so that it is not read. As a rule it is .yml or .yaml.txt for .yaml (Windows hides the end of a name), a hyphen or blank for an underscore, a capital or Cyrillic letter, “(1)” of a copy, or one folder too many. Rename or move it; if it is not wanted, the warning may stay.",
        ),
    ),
    "misnamed-records": ProblemText(
        message=Text(
            "отметки не учтены: файл или папка с таким именем или в таком месте не читается",
            "the records are left out: a file or folder of this name or in this place is not read",
        ),
        hint=Text("переименуйте в {meant}", "rename it to {meant}"),
        explanation=Text(
            "Отметки об исполнении есть, но папка или файл с ними называются или лежат так, что не читаются: в ответах и отчёте этих отметок нет. Папка лежит рядом с планом и называется по нему: progress_2020_2021 — отметки к plan_2020_2021.yaml; имена файлов в ней кончаются на .yaml. Переименуйте или перенесите, как сказано; если это не отметки, уберите их из этой папки.",
            "There are records, but their folder or file has a name or a place in which it is not read: answers and reports are without them. The folder lies beside the plan and is named after it: progress_2020_2021 holds the records of plan_2020_2021.yaml; the names of files in it end in .yaml. Rename or move it as is said; if it holds no records, take it out of this folder.",
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
            "A folder holds a plan that is called so that it is not read, and no plan beside it is the same: answers and roll-ups are without it. The name of a plan's file begins with plan_ and ends in .yaml. Rename the file; if it is no plan, take it out of this folder.",
        ),
    ),
    "plan-copied": ProblemText(
        message=Text("этот же план уже есть: {place}", "the same plan is there already: {place}"),
        hint=Text(
            "в ответах учтён тот; оставьте один из двух",
            "that one counts in answers; keep one of the two",
        ),
        explanation=Text(
            "План лежит в папке дважды: у двух файлов один приказ или одно название и один период, или папка муниципалитета скопирована рядом. Так бывает, когда файл скачали ещё раз («(1)»), скопировали («— копия», «- Copy») или его раздвоила программа синхронизации. Посчитать его дважды нельзя: учтён тот, чьё имя не похоже на имя копии, а если так названы оба или ни один — тот, у которого больше отметок; другой назван. Сравните их, перенесите нужное в один и удалите второй. Планы двух лет рядом — не копии.",
            "A plan is there twice: two files have the same order, or the same title and period, or a municipality's folder was copied. It happens when a file is downloaded again (“(1)”), copied (“- Copy”), or doubled by a synchroniser. It must not count twice: the one that is not named as a copy counts, or if both or neither are, the one with more records; the other is named. Compare them, put what is wanted into one and delete the other. Plans of two years side by side are no copies.",
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
            "The folder that you named has its own plan, and the plans of the folders inside it are not read with it: answers and roll-ups leave them out. It happens when a region's plan lies beside the folders of its municipalities. Move that plan into a folder of its own beside the others, or name the plans you want with --plan; if those inside are old or drafts, the warning may stay.",
        ),
    ),
    "plan-missing": ProblemText(
        message=Text(
            "муниципалитет не учтён: в папке есть {held}, а файла плана нет",
            "the municipality is left out: the folder holds {held}, but no file of a plan",
        ),
        hint=Text(
            "положите сюда план (plan_2020_2021.yaml) или уберите папку",
            "put its plan here (plan_2020_2021.yaml) or take the folder away",
        ),
        explanation=Text(
            "В папке лежат перечень школ, отметки или план в Word, Excel или PDF, а файла плана, который читается, нет ни в ней, ни в папках внутри: муниципалитета не было бы в ответах и своде. План — это файл YAML, его имя начинается с plan_ и кончается на .yaml. Положите его сюда; если папка не нужна, уберите её.",
            "A folder holds a list of schools, records, or a plan in Word, Excel or PDF, but neither it nor a folder in it holds the file of a plan that is read: the municipality would be missing from answers and roll-ups. A plan is a YAML file whose name begins with plan_ and ends in .yaml. Put it here; if the folder is not needed, take it away.",
        ),
    ),
    "municipality-twice": ProblemText(
        message=Text(
            "этот муниципалитет есть и в другой папке: {place}",
            "this municipality is in another folder too: {place}",
        ),
        hint=Text(
            "если это копия, удалите одну из папок; если планов два, положите их в одну папку",
            "if it is a copy, delete one of the folders; if there are two plans, put them into one folder",
        ),
        explanation=Text(
            "Два плана одного муниципалитета на одно и то же время лежат в двух папках, и в своде он стоит двумя строками. Обычно папку скопировали и в копии что-то изменили, или в schools.yaml осталось чужое название. Удалите лишнюю папку, исправьте название или положите оба плана в одну папку; планы разных лет могут лежать и в разных.",
            "Two plans of one municipality for the same time lie in two folders, and it has two rows in a roll-up. As a rule the folder was copied and something in the copy was changed, or schools.yaml still has another name. Delete the folder that is not needed, correct the name or put both plans into one folder; plans of different years may lie in different ones.",
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
            "The records lie in a folder whose plan is not there. The folder is named after the plan: progress_2020_2021 holds the records of plan_2020_2021.yaml beside it. Rename the folder or restore the plan.",
        ),
    ),
    "no-schools-file": ProblemText(
        message=Text(
            "школы названы, а файла schools.yaml рядом с планом нет",
            "schools are named, but there is no schools.yaml beside the plan",
        ),
        hint=Text("заведите его: в нём перечень школ", "make one: it lists the schools"),
        explanation=Text(
            "В плане или в отметках названы школы, а перечня школ schools.yaml в папке плана нет. Без него не проверить, есть ли такая школа и какие школы входят в группу. Заведите schools.yaml; если план одной школы, удалите ключ schools.",
            "The plan or the records name schools, and there is no list of schools, schools.yaml, in the plan's folder. Without it nobody knows whether there is such a school and which belong to a group. Make schools.yaml; for the plan of a single school, delete the key schools.",
        ),
    ),
}
