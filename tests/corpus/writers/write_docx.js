// node write_docx.js NODE_MODULES BLOCKS.json OUT.docx: blocks as a .docx by the package docx.
const fs = require("fs");
const [modules, source, target] = process.argv.slice(2);
const docx = require(modules + "/docx");

const runs = (text, bold) =>
  text.split("\n").map((line, at) => new docx.TextRun({ text: line, bold, break: at ? 1 : 0 }));

const paragraph = (block) =>
  new docx.Paragraph({
    children: runs(block.text, block.bold),
    alignment: block.center ? docx.AlignmentType.CENTER : docx.AlignmentType.LEFT,
  });

const cell = (each) =>
  new docx.TableCell({
    columnSpan: each.columns,
    rowSpan: each.rows,
    children: [
      new docx.Paragraph(
        each.auto === null
          ? { children: runs(each.text, each.is_bold) }
          : { numbering: { reference: "rows", level: each.auto } }
      ),
    ],
  });

const table = (block) =>
  new docx.Table({
    rows: block.rows.map((row) => new docx.TableRow({ children: row.map(cell) })),
  });

const levels = ["%1.", "%1.%2.", "%1.%2.%3."].map((text, level) => ({
  level,
  format: docx.LevelFormat.DECIMAL,
  text,
}));

const blocks = JSON.parse(fs.readFileSync(source, "utf8"));
const document = new docx.Document({
  numbering: { config: [{ reference: "rows", levels }] },
  sections: [{ children: blocks.map((each) => (each.rows ? table(each) : paragraph(each))) }],
});
docx.Packer.toBuffer(document).then((bytes) => fs.writeFileSync(target, bytes));
