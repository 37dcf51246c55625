// What the command line says, in English.
import { en as backup } from './commands/backup/text.en.ts'
import { en as redfile } from './commands/redfile/text.en.ts'
import { en as evidence } from './commands/evidence/text.en.ts'
import { en as logs } from './commands/logs/text.en.ts'
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'cli.usage': 'Usage: kokoroe COMMAND [OPTIONS]\n\nChecks a hospital against the nine duties of cyber security from the files it has. Uses no network.\nkokoroe COMMAND --help explains each command. --lang ja / --lang en chooses the language.',
  'cli.exitCodes': 'Exit codes: 0 good / 1 something fails / 2 nothing fails but something cannot be told / 64 wrong usage / 74 the machine refused (disk, port, in use)',
  'cli.noCommand': 'there is no command `{name}`. Choose one of these.',
  'cli.badOption': 'the options could not be read: {reason}\nSee kokoroe {name} --help.',
  'cli.unknownOption': 'There is no option {option}.',
  'cli.optionValue': 'The value of {option} is missing, or there is one too many.',
  'cli.cannotRead': '`{path}` cannot be opened. {reason}',
  'cli.noOutFolder': 'The folder `{path}` to write into does not exist. Make it first.',
  'cli.badMapping': 'the mapping `{path}` cannot be used ({place}): {reason}',
  'cli.needsFolder': 'name the folder to check, e.g. kokoroe check ./evidence',
  'cli.noFolder': 'there is no folder `{path}`. Check the place and the name.',
  'cli.noFile': '`{path}` was not found. Check the place and the name.',
  'cli.exists': '`{path}` exists already and is not overwritten. Give another name.',
  'cli.notEmpty': '`{path}` is not empty. Give an empty folder.',
  'cli.needsValue': '{what} is missing. See --help.',
  'cli.badDate': '`{value}` is not a date. Write it like 2026-11-20.',
  'cli.badFormat': 'there is no format `{value}`. Choose one of {choices}.',
  'cli.badNumber': '{what} must be a number from {from} to {to}.',
  'cli.outIsInput': '`{path}` to write to is the file to be read. Name another, so that the log stays as it is.',
  'cli.cannotWrite': '`{path}` could not be written ({reason}). Check free space and permissions.',
  'cli.written': 'written to `{path}`.',

  'serve.summary': 'open the pages (run the server)',
  'serve.help':
    'Usage: kokoroe serve [--data FOLDER] [--port NUMBER] [--host ADDRESS] [--postgres URL] [--cert FILE --key FILE] [--intake FOLDER]\n\n  --data      data folder (default ./data)\n  --port      port (default 8090)\n  --host      address to listen on (default 127.0.0.1: this computer only)\n  --postgres  use PostgreSQL (postgres://…)\n  --intake    folder where programs lay files, such as a nightly watch report (default: intake in the data folder); they are taken in\n  --cert, --key  the hospital’s certificate and private key (PEM); turns on https\n\nCtrl+C stops it.',

  'guide.summary': 'how to get each kind of file (commands to run, headings for a table)',
  'guide.help':
    'Usage: kokoroe guide [WORD]\n\nFor each kind of file: the command that writes it, or the headings for a table of your own. The same text as on the page.\nWith a word, only the kinds that have it. Example: kokoroe guide leavers\n\nExit codes: 0 shown / 64 no kind has that word',
  'guide.gives': 'Tells: {list}',
  'guide.none': 'no kind of file has “{word}”. There is guidance for: {known}',

  'check.guide': 'How to get the files that are missing: kokoroe guide (for example: kokoroe guide leavers).',
  'check.summary': 'check the files in a folder (needs no server and no data folder)',
  'check.help':
    'Usage: kokoroe check FOLDER [--edition ID …] [--as-of DATE] [--format text|json|html|pdf] [--out FILE] [--mapping FILE.json …]\n\n  --edition  editions to check against (repeatable; default: the standard set). --edition list shows them\n  --as-of    the day to check for (e.g. 2026-11-20; default today)\n  --format   output format (default text)\n  --out      where to write (needed for pdf)\n  --mapping  column mapping for tables that are not recognised (saved by the page; repeatable)\n\nReads every file in the folder and says what each was taken for and what could not be read.\nThe exit code tells of what the chosen editions ask; an item no file can answer makes it 2.\nExit codes: 0 nothing fails / 1 something fails / 2 nothing fails but something cannot be told / 64 wrong usage / 74 the machine refused',
  'check.noEdition': 'there is no edition `{id}`. Known: {known}',
  'check.title': 'Check results',
  'check.asOf': 'as of {date}',
  'check.files': 'Files read',
  'check.noFiles': 'there is no file in the folder. Put in the files to check and try again.',
  'check.file': '{path}: {source} ({facts} facts, {problems} unread rows)',
  'check.fileUnknown': '{path}: not recognised. {why}',
  'check.fileRefused': '{path}: not read. {why}',
  'check.mapped': 'a list read by a column mapping',
  'check.unanswered': 'items of the chosen editions that this check cannot answer, {count}: {items}',
  'check.tried': '    tried, the nearest first: {sources} and more',
  'check.problem': '    {where}{text}',
  'check.row': 'row {row}: ',
  'check.more': '    and {count} more',
  'check.board': 'The nine duties',
  'check.principle': 'Duty {number} {title}: {verdict}',
  'check.check': '  {verdict} {title} ({asked})',
  'check.subject': '      - {label}: {reasons}',
  'check.evidence': ' ({path} row {row})',
  'check.evidenceSheet': ' ({path} sheet “{sheet}” row {row})',
  'check.evidenceFile': ' ({path})',
  'check.editions': 'Editions: {editions}',
  'check.ended': '“{edition}” was in force until {date}. See whether the ministry has published a newer one. Choose the editions to use with --edition (--edition list shows them).',
  'check.counts': 'needs action {fail} / cannot tell {unknown} / no problem {pass} / not applicable {notApplicable}',
  'check.disclaimer': 'These are check results from the files given. What is unreadable, old or missing is “cannot tell”.',
  'check.progress': 'reading: {path}',

  'import.summary': 'take files into the data folder',
  'import.help':
    'Usage: kokoroe import FILE|FOLDER… [--data FOLDER] [--facility ID] [--mapping FILE.json]\n\n  --data      data folder (default ./data)\n  --facility  hospital to import for (may be left out when there is one)\n  --mapping   column mapping (saved by the page, or written by hand as JSON)\n\nImporting the same file twice changes nothing. While the pages are open (serve), import there.',
  'import.needsFile': 'name the files or folders to import.',
  'import.done': '{path}: taken as {source}, {facts} facts ({problems} unread rows).',
  'import.same': '{path}: the same as before. Nothing was changed.',
  'import.refused': '{path}: not imported. {why}',
  'import.whichFacility': 'there are several hospitals. Choose with --facility: {known}',
  'import.noFacility': 'this data folder has no hospital yet. Start with kokoroe serve.',

  'password.summary': 'explain how strong a password is (nothing typed is stored or sent)',
  'password.help':
    'Usage: kokoroe password [--hospital NAME] [--json]\n\nWaits for input, which is not shown, stored or sent. Standard input works too (one per line).\n\n  --hospital  the hospital’s name (kana and romaji too; repeatable): what is made from it is recognised\n  --json      machine-readable output\n\nExit codes: 0 all strong enough / 1 something is weak / 64 wrong usage',
  'password.ask': 'Type the password to examine and press Enter (it is not shown): ',
  'password.nothing': 'nothing was typed. Type the password to examine.',
  'password.notHere': 'do not write the password behind the command: what is typed there is kept in records. Type kokoroe password alone; it waits for input.',
  'password.tooMuch': 'too much input (1 MB at most). Give one per line, in several runs.',
  'password.line': 'number {line}: ',

  'ledger.summary': 'verify, note down or export the record',
  'ledger.help':
    'Usage:\n  kokoroe ledger head   [--data FOLDER]                  today’s head (QR and 8 groups of 8)\n  kokoroe ledger check  [--data FOLDER]                  the data folder against its record\n  kokoroe ledger export FILE [--data FOLDER]             write the record to one file\n  kokoroe ledger verify FILE [--head CODE] [--note FILE] [--json]  verify an exported record\n\nverify needs no data folder. --head is a head kept on paper and may be repeated.\nExit codes: 0 intact and complete / 1 changed / 2 completeness cannot be told or is broken / 64 wrong usage',
  'ledger.which': 'after ledger, say head, check, export or verify.',
  'ledger.problem': 'the record: {problem}',
  'ledger.differs': 'does not follow from the record: {where}',
  'ledger.broken': 'the record was changed or is incomplete. Keep this folder as it is, and restore a saved file into another.',
  'ledger.tables': 'the record is intact, but what pages show does not follow from it. Keep a copy of the folder, then run kokoroe data rebuild.',
  'ledger.checked': '{size} entries of the record and {rows} rows that follow from it: nothing was changed.',

  'data.summary': 'save, restore or move the data',
  'data.help':
    'Usage:\n  kokoroe data save FILE [--data FOLDER]       save to one file while running (evidence into FILE.files beside it)\n  kokoroe data restore FILE [--data FOLDER]    restore into an empty folder\n  kokoroe data move URL [--data FOLDER]        move to PostgreSQL (ends with a check of the record)\n  kokoroe data rebuild [--data FOLDER]         build what pages show anew from the record\n\nA saved file is verified before it is restored. A folder with content is never overwritten.\nWhat is refused changes nothing.\nExit codes: 0 done / 64 bad usage (the place to restore or move to is taken …) / 74 the machine refused (the saved file or the record is damaged or cannot be read, disk, connection, in use)',
  'data.which': 'after data, say save, restore, move or rebuild.',
  'data.rebuilt': 'what pages show was built anew from the record.',
  'data.saved': 'saved: {path} ({size} entries in the record)\nSHA-256 {hash}',
  'data.restored': 'restored to `{path}`. {size} entries of the record verified.',
  'data.moved': 'moved to PostgreSQL. {size} entries of the record verified.',

  'people.summary': 'a way back in when the operator cannot log in',
  'people.help':
    'Usage:\n  kokoroe people operators [--data FOLDER]                          list the operators\n  kokoroe people reset-login LOGIN [--second-step] [--data FOLDER]  issue a one-time password\n\n  --second-step  also drop the code generator, recovery codes and passkeys (if those are lost too)\n\nFor when an operator forgot the password and nobody else can reissue it. Run it on the machine itself.\nStop the program (serve) first: it refuses while that runs.\nThe record keeps that it was done, and every session of the operator ends.',
  'people.which': 'after people, say operators, or reset-login and a log-in name.',
  'people.noOperator': 'there is no operator `{login}`. See kokoroe people operators. Passwords of everybody else are reissued on the page People.',
  'people.elsewhere': ' (of the hospital’s directory: change the password there)',
  'people.reissued': 'one-time password of {login}: {code}\nStart the program, log in and choose a new password at once.',
  'people.secondStepStays': 'the code of the code generator is still needed. If that is lost too, do it again with --second-step.',

  'sample.summary': 'make a sample hospital',
  'sample.help':
    'Usage: kokoroe sample OUT [--beds N] [--seed N] [--as-of DATE]\n\nWrites one believable hospital as the files would really arrive (mixed encodings). All names are invented.\n  --beds   beds (default 300; 1000 gives about 10,000 accounts)\n  --seed   the same number gives the same hospital (default 1)\n  --as-of  the day it stands for (default today)\n\nanswer-key.json is written beside the folder.',
  'sample.out': 'OUT',
  'sample.done': 'sample hospital written to `{path}` ({beds} beds, {accounts} accounts).\nanswer key: {key}\nto check it: kokoroe check {path}',

  'machine.full': 'there is no space left on the disk written to; make room, or write elsewhere',
  'machine.failed': 'that did not work: {reason}',

  ...logs,
  ...backup,
  ...evidence,
  ...redfile,
}
