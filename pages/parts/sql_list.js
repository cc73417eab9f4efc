/* The dictionary: tables, columns and codes; a click writes a name into the query. */

function list(desk, json) {
  desk.shown = json;
  desk.known = JSON.parse(json);
  desk.tables.replaceChildren(...desk.known.tables.map((table) => {
    const whole = document.createElement("details");
    const head = document.createElement("summary");
    head.append(Object.assign(document.createElement("code"), { textContent: table.name }), ` ${table.said}`);
    whole.append(head, entry(table.name, desk.said.name), ...table.columns.flatMap((each) => column(desk, each)));
    return whole;
  }));
  look(desk);
}

function column(desk, { write, said, type, codes: list }) {
  const codes = (desk.known.codes[list] ?? []).map(([code, meaning]) => entry(`'${code}'`, meaning, "", "code"));
  return [entry(write, said, type), ...codes];
}

function entry(write, said, type = "", kind = "") {
  const button = Object.assign(document.createElement("button"), { type: "button", className: kind });
  button.dataset.write = write;
  button.append(
    Object.assign(document.createElement("code"), { textContent: write }), " ",
    Object.assign(document.createElement("span"), { textContent: said }),
  );
  if (type) button.title = type;
  return button;
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
