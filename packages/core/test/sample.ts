/** The score sheet that the design page explains the format with. */
export const sample = `{
  "$schema": "./rule-set.schema.json",
  "format": 1,
  "id": "kupang-kinerja-lokal", "version": "2026.1.0",
  "title": { "id": "Kinerja lokal Kota Kupang (contoh)", "en": "Kupang local performance (example)" },
  "valid": { "from": "2026-01-01" },
  "sources": {
    "p6": { "kind": "law", "title": "PermenPANRB 6/2022" },
    "lokal": { "kind": "example", "title": "Contoh kebijakan lokal" }
  },
  "settings": { "batas-kredit": { "type": "number", "digits": 2, "range": [0, 10], "default": "5" } },
  "scales": {
    "ekspektasi": { "levels": ["di-bawah-ekspektasi", "sesuai-ekspektasi", "di-atas-ekspektasi"] },
    "predikat": { "levels": ["sangat-kurang", "kurang", "butuh-perbaikan", "baik", "sangat-baik"] }
  },
  "inputs": {
    "hasil": { "type": "level", "scale": "ekspektasi", "by": "rater", "better": "up" },
    "perilaku": { "type": "level", "scale": "ekspektasi", "by": "rater", "better": "up" },
    "memimpin": { "type": "boolean", "by": "roster" },
    "teknis": { "type": "number", "digits": 2, "range": [0, 120], "by": "rater", "better": "up" },
    "kepemimpinan": { "type": "number", "digits": 2, "range": [0, 120], "by": "rater", "better": "up", "required": false },
    "tim": { "type": "number", "digits": 2, "range": [0, 120], "by": "rater", "better": "up" },
    "pelayanan": { "type": "list", "maxItems": 200, "key": "kode",
      "item": { "kode": { "type": "text" }, "jam": { "type": "number", "digits": 1, "range": [0, 500] }, "terverifikasi": { "type": "boolean" } } }
  },
  "steps": [
    { "id": "inti", "kind": "weighted", "basis": ["lokal#2"], "round": { "digits": 2 },
      "of": [ { "step": "teknis", "weight": "2/5" },
              { "step": "kepemimpinan", "weight": "1/5", "applies": { "var": "memimpin" } },
              { "step": "tim", "weight": "2/5" } ] },
    { "id": "kredit", "kind": "credit", "basis": ["lokal#4"], "over": "pelayanan", "when": { "var": "terverifikasi" },
      "points": { "quotient": [{ "var": "jam" }, 8] }, "round": { "digits": 2 }, "cap": { "setting": "batas-kredit" } },
    { "id": "nilai", "kind": "logic", "basis": ["lokal#5"], "logic": { "min": [120, { "+": [{ "var": "inti" }, { "var": "kredit" }] }] } },
    { "id": "predikat", "kind": "matrix", "basis": ["p6#lampiran-bab-iv-b-3"], "rows": "hasil", "columns": "perilaku", "scale": "predikat",
      "cells": [["sangat-kurang", "butuh-perbaikan", "butuh-perbaikan"], ["kurang", "baik", "baik"], ["kurang", "baik", "sangat-baik"]] }
  ],
  "outcome": { "level": "predikat", "score": "nilai" },
  "tests": [
    { "name": "hasil tinggi tidak menutup perilaku buruk",
      "given": { "hasil": "di-atas-ekspektasi", "perilaku": "di-bawah-ekspektasi", "memimpin": false, "teknis": 90, "tim": 80,
                 "pelayanan": [{ "kode": "bakti-1", "jam": 16, "terverifikasi": true }, { "kode": "bakti-2", "jam": 8, "terverifikasi": false }] },
      "expect": { "predikat": "kurang", "inti": "85.00", "kredit": "2.00", "nilai": "87.00" } }
  ]
}
`
