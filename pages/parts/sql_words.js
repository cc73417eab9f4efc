/* Reading a query while it is written: its words, and what may stand at the caret. Touches no page. */

const KEYWORDS = new Set((
  "select from where group by having order limit offset as and or not in is null like ilike between case when then " +
  "else end with recursive union all except intersect distinct on using inner left right full outer join cross asc " +
  "desc nulls first last over partition filter qualify exists any unnest values true false interval date timestamp " +
  "cast try_cast describe summarize show pivot unpivot grouping sets rollup cube rows range preceding following " +
  "current row exclude replace lateral sample escape collate array struct integer bigint double varchar boolean"
).split(" "));
const OFFERED = (
  "select|from|where|group by all|order by all|group by|order by|having|limit|and|or|not|in|is null|is not null|like|" +
  "between|case when|then|else|end|with|as|union all|distinct|on|using|inner join|left join|cross join|desc|over|" +
  "partition by|qualify|exists|null|true|false"
).split("|");
const FUNCTIONS = (
  "count sum avg min max median mode quantile_cont round abs coalesce nullif greatest least date_trunc date_diff " +
  "date_part year month day dayofweek last_day strftime current_date length lower upper trim substring replace concat " +
  "string_agg row_number rank lag lead count_if bool_or bool_and stddev any_value arg_max arg_min"
).split(" ");
const PIECES = new RegExp([
  "(?<comment>--[^\\n]*|/\\*[^]*?(?:\\*/|$))", "(?<text>'(?:[^']|'')*(?:'|$))", '(?<name>"(?:[^"]|"")*(?:"|$))',
  "(?<parameter>\\$[\\p{L}\\p{N}_]+)", "(?<number>\\d+(?:\\.\\d+)?)", "(?<word>[\\p{L}_][\\p{L}\\p{N}_]*)", "(?<rest>[^])",
].join("|"), "gu");

/* [{kind, text, start, end}]: comment, text, name, parameter, number, keyword, word or rest. */
function read(sql) {
  return [...sql.matchAll(PIECES)].map((found) => {
    const [text] = found;
    let kind = Object.keys(found.groups).find((each) => found.groups[each] !== undefined);
    if (kind === "word" && KEYWORDS.has(text.toLowerCase())) kind = "keyword";
    return { kind, text, start: found.index, end: found.index + text.length };
  });
}

const plain = (name) => name.replaceAll('"', "").toLowerCase();
const isWord = (piece) => piece && ["word", "name", "keyword"].includes(piece.kind);

/* The tables a query reads by the name it calls them: alias or own name → table of the dictionary. */
function tablesRead(pieces, known) {
  const found = new Map();
  const words = pieces.filter(({ kind, text }) => kind !== "comment" && text.trim());
  words.forEach((piece, at) => {
    if (!["from", "join"].includes(piece.text.toLowerCase())) return;
    const isFull = words[at + 2]?.text === ".";
    const name = isFull ? `${plain(words[at + 1].text)}.${plain(words[at + 3]?.text ?? "")}` : plain(words[at + 1]?.text ?? "");
    const table = known.tables.find((each) => each.name === name);
    if (!table) return;
    let next = at + (isFull ? 4 : 2);
    if (words[next]?.text.toLowerCase() === "as") next += 1;
    const alias = words[next];
    if (alias?.kind === "word") found.set(plain(alias.text), table);
    found.set(name.split(".").at(-1), table);
  });
  return found;
}

/* Names that the query itself gives to parts of it: with … as (. */
const partsNamed = (sql) => [...sql.matchAll(/([\p{L}_][\p{L}\p{N}_]*)\s+as\s*\(/giu)].map((found) => found[1]);

const offer = (kind, write, said = "", detail = "") => ({ kind, write, said, detail, name: plain(write) });
const columnsOf = (table) => table.columns.map((each) => offer("column", each.write, each.said, each.type));
const tablesOf = (known) => known.tables.map((each) => offer("table", each.name, each.said));

/* What may stand at the caret: {start, end, offers}. isAsked: also where nothing has been typed yet. */
function suggest(sql, at, known, isAsked) {
  const pieces = read(sql);
  const here = pieces.find(({ start, end }) => start < at && at <= end);
  const none = { start: at, end: at, offers: [] };
  if (here?.kind === "comment" || here?.kind === "number" || here?.kind === "parameter") return none;
  if (here?.kind === "text") return at === here.end && isClosed(here) ? none : codesAt(pieces, here, known);
  const start = isWord(here) ? here.start : at;
  const typed = sql.slice(start, at);
  const before = pieces.filter(({ end, kind, text }) => end <= start && kind !== "comment" && text.trim());
  const isAfterDot = before.at(-1)?.text === "." && before.at(-1).end === start;
  const isNewName = before.at(-1)?.text.toLowerCase() === "as";
  if (isNewName || (!typed && !isAfterDot && !isAsked)) return none;
  const offers = isAfterDot
    ? afterDot(before.at(-2), pieces, known)
    : anywhere(before.at(-1), pieces, known, sql, typed);
  return { start, end: at, offers: matching(offers, plain(typed)) };
}

const isClosed = ({ text }) => text.length > 1 && text.endsWith("'");

function afterDot(owner, pieces, known) {
  const name = plain(owner?.text ?? "");
  const inSchema = known.tables.filter((each) => each.name.startsWith(`${name}.`));
  if (inSchema.length) return inSchema.map((each) => offer("table", each.name.slice(name.length + 1), each.said));
  const table = tablesRead(pieces, known).get(name);
  return table ? columnsOf(table) : [];
}

function anywhere(last, pieces, known, sql, typed) {
  const parts = partsNamed(sql).map((name) => offer("table", name));
  if (["from", "join"].includes(last?.text.toLowerCase())) return [...parts, ...tablesOf(known)];
  const read = new Set(tablesRead(pieces, known).values());
  const columns = read.size ? [...read].flatMap(columnsOf) : typed ? known.tables.flatMap(columnsOf) : [];
  const once = new Map(columns.reverse().map((each) => [each.name, each]));
  return [
    ...[...once.values()].reverse(), ...OFFERED.map((each) => offer("keyword", each)),
    ...FUNCTIONS.map((each) => offer("function", `${each}(`)), ...parts, ...tablesOf(known),
  ];
}

/* Within '…': the codes of the column that the text is compared with. */
function codesAt(pieces, here, known) {
  const before = pieces.slice(0, pieces.indexOf(here)).filter(({ text }) => text.trim());
  const passed = new Set(["in", "not", "like", "=", "<", ">", "!", "(", ","]);
  while (before.length && (passed.has(before.at(-1).text.toLowerCase()) || before.at(-1).kind === "text")) before.pop();
  const codes = isWord(before.at(-1)) && codesOf(plain(before.at(-1).text), pieces, known);
  const end = here.start + here.text.length;
  if (!codes) return { start: here.start, end, offers: [] };
  const offers = codes.map(([code, said]) => offer("code", `'${code}'`, said));
  return { start: here.start, end, offers: matching(offers, here.text.replaceAll("'", "").toLowerCase(), "'") };
}

/* Of the tables that are read; of any table where none of them has such a column. */
function codesOf(name, pieces, known) {
  for (const tables of [[...tablesRead(pieces, known).values()], known.tables])
    for (const { columns } of tables) {
      const column = columns.find((each) => each.name === name && each.codes);
      if (column) return known.codes[column.codes];
    }
}

/* Those that begin with what was typed, then those that hold it, in their name or in what they mean; short ones first. */
function matching(offers, typed, before = "") {
  const rank = (each) => {
    const name = each.name.replaceAll(before || "\0", "");
    if (name === typed && each.kind !== "column") return -1;
    return name.startsWith(typed) ? 3 : name.includes(`_${typed}`) || name.includes(`.${typed}`) ? 2
      : each.said.toLowerCase().includes(typed) && typed.length + (/\p{Script=Han}/u.test(typed) ? 1 : 0) > 1 ? 1 : -1;
  };
  const ranked = offers.map((each) => [rank(each), each]).filter(([rank]) => rank > 0);
  const byLength = typed ? (a, b) => a.name.length - b.name.length : () => 0;
  return ranked.sort((a, b) => b[0] - a[0] || byLength(a[1], b[1])).slice(0, 40).map(([, each]) => each);
}
