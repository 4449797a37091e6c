
"use strict";
(function () {
  const filters = document.getElementById("filters");
  const fields = Array.from(filters.querySelectorAll("select, input"));
  const points = Array.from(document.querySelectorAll("#points tr[data-point]"));
  const charts = Array.from(document.querySelectorAll("figure.chart"));
  const count = document.getElementById("count");
  const picked = document.getElementById("picked");

  const deadlineOf = (point) => point.cells[3], stateOf = (point) => point.cells[6];
  const spaced = (text) => text.replace(/\u00a0/g, " ");
  const texts = new Map();
  const textOf = (point) => {
    if (!texts.has(point)) texts.set(point, folded(point.textContent));
    return texts.get(point);
  };
  const choices = new Map();
  const choicesOf = (point, name) => {
    const said = point.dataset[name] || "", key = `${name}\n${said}`;
    if (!choices.has(key)) choices.set(key, new Set(said.split("\n").map(folded)));
    return choices.get(key);
  };
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name]);
  const value = (name) => {
    const field = fields.find((each) => each.name === name);
    return field ? field.value.trim() : "";
  };

  // The state of each point as a whole. If a school is chosen, the row shows the state there instead.
  const wholes = new Map(points.map((point) => [point, {
    state: point.dataset.state || "",
    deadline: deadlineOf(point).textContent,
    said: stateOf(point) ? stateOf(point).textContent : "",
    schools: new Map(Object.entries(JSON.parse(point.dataset.ofSchools || "{}"))),
  }]));
  const drawn = new Map();
  document.querySelectorAll("svg g[data-point]").forEach((mark) => {
    const sign = mark.querySelector("rect.sign"), letter = mark.querySelector("text.on");
    if (!drawn.has(mark.dataset.point)) drawn.set(mark.dataset.point, []);
    drawn.get(mark.dataset.point).push({
      mark, sign, letter, name: sign && sign.getAttribute("class"), said: letter && letter.textContent,
    });
  });

  function stand(point, school) {
    const whole = wholes.get(point), own = whole.schools.get(school);
    const [state, deadline, said, name, letter] = own || [whole.state, whole.deadline, whole.said];
    if ((point.dataset.state || "") !== state || own || point.dataset.own) {
      point.dataset.state = state;
      point.dataset.own = own ? "own" : "";
      deadlineOf(point).textContent = deadline;
      if (stateOf(point)) stateOf(point).textContent = said;
      (drawn.get(point.dataset.point) || []).forEach((each) => {
        if (each.sign) each.sign.setAttribute("class", own ? `sign ${name}` : each.name);
        if (each.letter) each.letter.textContent = own ? letter : each.said;
      });
      texts.delete(point);
    }
  }

  function matches(point) {
    return fields.every((field) => {
      const asked = folded(field.value);
      if (!asked) return true;
      if (field.name === "text") {
        const words = asked.split(" ").filter((word) => word !== "п." && word !== "№");
        return words.every((word) => textOf(point).includes(word));
      }
      return choicesOf(point, field.name).has(asked);
    });
  }

  function draw(figure, shown) {
    const svg = figure.querySelector("svg");
    const size = (name) => Number(svg.dataset[name]);
    let top = size("head");
    svg.querySelectorAll("g.row").forEach((line) => {
      const visible = shown.has(line.dataset.activity);
      line.setAttribute("display", visible ? "inline" : "none");
      if (visible) {
        line.setAttribute("transform", `translate(0 ${top})`);
        top += size("row");
      }
    });
    figure.hidden = top === size("head");
    svg.setAttribute("viewBox", `0 0 ${svg.getAttribute("width")} ${top + size("edge")}`);
    svg.setAttribute("height", String(top + size("edge")));
  }

  function apply() {
    const shown = new Set(), school = value("school");
    let number = 0;
    points.forEach((point) => {
      stand(point, school);
      point.hidden = !matches(point);
      (drawn.get(point.dataset.point) || []).forEach((each) => {
        each.mark.setAttribute("display", point.hidden ? "none" : "inline");
      });
      if (!point.hidden) {
        number += 1;
        shown.add(point.dataset.point.split("@")[0]);
      }
    });
    document.querySelectorAll("#points tbody").forEach((body) => {
      body.hidden = !body.querySelector("tr[data-point]:not([hidden])");
    });
    charts.forEach((figure) => draw(figure, shown));
    tell(number);
  }

  function tell(number) {
    count.textContent = number
      ? filled(count.dataset.said, { n: number, total: points.length })
      : count.dataset.none;
    const chosen = fields.filter((field) => field.value.trim()).map((field) => {
      const name = field.selectedOptions ? field.selectedOptions[0].textContent : field.value;
      return `${field.labels[0].textContent} — ${name.trim()}`;
    });
    picked.textContent = chosen.length
      ? filled(picked.dataset.said, { choices: chosen.join("; "), count: count.textContent })
      : "";
  }

  function keep() {
    const kept = new URLSearchParams();
    fields.forEach((field) => {
      if (field.value.trim()) kept.set(field.name, spaced(field.value.trim()));
    });
    history.replaceState(null, "", kept.toString() ? `#${kept}` : "#plan");
  }

  // A value from the address that is not among the choices is added to them; no row will match it.
  function choose(field, asked) {
    if (!field.options) {
      field.value = asked;
      return;
    }
    const found = Array.from(field.options).find((each) => folded(each.value) === folded(asked));
    if (!found) field.add(new Option(asked, asked));
    field.value = found ? found.value : asked;
  }

  function recall() {
    const kept = new URLSearchParams(location.hash.slice(1));
    if (!fields.some((field) => kept.has(field.name))) {
      // The reader followed a link in the page: put what is chosen back into the address.
      if (fields.some((field) => field.value.trim())) keep();
      return;
    }
    fields.forEach((field) => choose(field, kept.get(field.name) || ""));
    apply();
    document.getElementById("plan").scrollIntoView();
  }

  function changed() {
    apply();
    keep();
  }

  filters.hidden = false;
  filters.addEventListener("input", changed);
  document.getElementById("reset").addEventListener("click", () => {
    fields.forEach((field) => { field.value = ""; });
    changed();
  });
  window.addEventListener("hashchange", recall);
  tell(points.length);
  recall();
})();
