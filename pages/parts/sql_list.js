/* The dictionary: tables, columns and codes; a click writes a name into the query. */

function list(desk, json) {
  desk.shown = json;
  desk.known = JSON.parse(json);
  desk.tables.replaceChildren(...desk.known.tables.map((table) => {
    const whole = document.createElement("details");
    const head = document.createElement("summary");
    head.append(Object.assign(document.createElement("code"), { textContent: table.name }), " ", meaning(desk, table.said));
    whole.append(head, entry(desk, table.name, desk.said.name), ...table.columns.flatMap((each) => column(desk, each)));
    return whole;
  }));
  look(desk);
}

function column(desk, { write, said, type, codes: list }) {
  const codes = (desk.known.codes[list] ?? []).map(([code, word]) => entry(desk, `'${code}'`, word, "", "code"));
  return [entry(desk, write, said, type), ...codes];
}

function entry(desk, write, said, type = "", kind = "") {
  const button = Object.assign(document.createElement("button"), { type: "button", className: kind });
  button.dataset.write = write;
  button.append(
    Object.assign(document.createElement("code"), { textContent: write }), " ",
    meaning(desk, said),
  );
  if (type) button.title = type;
  return button;
}

/* Names and codes that a Chinese sentence mentions stand out of it. */
function meaning(desk, said) {
  const whole = document.createElement("span");
  const parts = desk.root.lang === "en" ? [said] : said.split(/([A-Za-z][\w.]*)/);
  whole.append(...parts.map((text, at) => at % 2 ? Object.assign(document.createElement("code"), { textContent: text }) : text));
  return whole;
}

/* What holds the word looked for stays; of a table that does itself, all of it. */
function look(desk) {
  const wanted = desk.search.value.trim().toLowerCase();
  let seen = 0;
  for (const table of desk.tables.children) {
    const [head, ...entries] = table.children;
    const isWhole = head.textContent.toLowerCase().includes(wanted);
    const kept = entries.filter((each) => {
      const isKept = isWhole || each.textContent.toLowerCase().includes(wanted);
      each.hidden = !isKept;
      return isKept;
    });
    table.hidden = !kept.length;
    table.open = Boolean(wanted) && !table.hidden && seen < 8;
    seen += table.hidden ? 0 : 1;
  }
}
