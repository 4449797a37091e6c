"use strict";
// `folded(text)` is equal for texts that people read as the same, like fold() in matching/folding.py.
const folded = (function () {
  const unseen = new RegExp(
    "[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u200b-\\u200f\\u202a-\\u202e"
    + "\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb]", "g");
  const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
  const blanks = /[\s\x1c-\x1f\x85]+/g;
  const alike = (from, to) => new Map(Array.from(from, (each, at) => [each, to[at]]));
  const plain = alike("ёëіјѕς", "еeijsσ"), cyrillic = alike("abcehkmoptxy", "авсенкмортху");
  const put = (text, letters) => Array.from(text, (each) => letters.get(each) || each).join("");
  return (text) => {
    const small = text.normalize("NFC").replace(unseen, "").toLowerCase().normalize("NFC");
    const letters = put(small.replace(dashes, "-"), plain).normalize("NFD");
    return put(letters, cyrillic).normalize("NFC").replace(blanks, " ").trim();
  };
})();
