import { looksLikeNir } from '@clausier/domain/participants/refuse-nir';
import { invalid } from '../../../platform/refuse.js';
import type { Sheet } from '../cells/cell.js';
import { builtInFormat } from '../cells/number-format.js';
import { type FileBudget, SheetBuilder } from '../cells/sheet-builder.js';
import { READING_LIMITS } from '../reading-limits.js';
import type { XlsxBook } from './xlsx-book.js';
import { readXlsxSheet } from './xlsx-sheet.js';
import { eachElement, readXmlPart } from './xml-part.js';
import type { XmlHandler } from './xml-reader.js';
import type { ZipParts } from './zip-parts.js';

/**
 * Reads the visible sheets of a workbook of Excel 2007 and later (ECMA-376), part by part, cells as they come. Values are
 * those the workbook shows: formulas are not computed, links to other files are not followed. Throws `file-with-macros`,
 * `file-kind-unknown` (another kind of document), and what `ZipParts` and `SheetBuilder` throw.
 */
export async function readXlsx(zip: ZipParts, budget: FileBudget): Promise<Sheet[]> {
  const workbook = await mainPart(zip);
  if (zip.names.some((name) => /vbaProject\.bin$|\/macrosheets\//i.test(name)))
    throw invalid('file-with-macros', 'file');
  if (zip.names.some((name) => /\/externalLinks\//i.test(name)))
    budget.warnings.push({ code: 'external-links-ignored', params: {} });
  const { sheets, is1904 } = await readWorkbook(zip, workbook);
  const relations = await readRelations(zip, workbook);
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const book: XlsxBook = {
    strings: await readStrings(
      zip,
      relations.bySuffix('/sharedStrings') ?? `${folder}sharedStrings.xml`,
      budget,
    ),
    formats: await readFormats(zip, relations.bySuffix('/styles') ?? `${folder}styles.xml`),
    is1904,
  };
  await refuseNirInNotes(zip);
  const seen: Sheet[] = [];
  for (const { name, relation, isHidden } of sheets) {
    const part = relations.byId.get(relation);
    if (part === undefined || !zip.has(part)) throw invalid('file-unreadable', 'file');
    const builder = new SheetBuilder(name, budget, isHidden);
    await readXlsxSheet(zip, part, book, builder);
    const sheet = builder.finish();
    if (sheet) seen.push(sheet);
  }
  return seen;
}

async function mainPart(zip: ZipParts): Promise<string> {
  let found: string | undefined;
  if (zip.has('_rels/.rels')) {
    const visit = (_: string, { Type = '', Target = '' }: Readonly<Record<string, string>>) => {
      if (Type.endsWith('/officeDocument')) found = Target.replace(/^\/+/, '');
    };
    await readXmlPart(zip, '_rels/.rels', eachElement(visit));
  }
  const part = found !== undefined && zip.has(found) ? found : 'xl/workbook.xml';
  if (!zip.has(part) || !part.endsWith('.xml') || /^word\/|^ppt\//.test(part))
    throw invalid('file-kind-unknown', 'file');
  return part;
}

async function readWorkbook(zip: ZipParts, part: string) {
  const sheets: { name: string; relation: string; isHidden: boolean }[] = [];
  let is1904 = false;
  const visit = (
    element: string,
    { name = '', id = '', state, date1904 }: Readonly<Record<string, string>>,
  ) => {
    if (element === 'workbookPr') is1904 = date1904 === '1' || date1904 === 'true';
    if (element !== 'sheet') return;
    if (sheets.length >= READING_LIMITS.sheets)
      throw invalid('file-too-large', 'file', { sheets: READING_LIMITS.sheets });
    sheets.push({ name, relation: id, isHidden: state === 'hidden' || state === 'veryHidden' });
  };
  await readXmlPart(zip, part, eachElement(visit));
  return { sheets, is1904 };
}

async function readRelations(zip: ZipParts, workbook: string) {
  const cut = workbook.lastIndexOf('/') + 1;
  const folder = workbook.slice(0, cut);
  const part = `${folder}_rels/${workbook.slice(cut)}.rels`;
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  if (!zip.has(part)) throw invalid('file-unreadable', 'file');
  const visit = (
    name: string,
    { Id = '', Type = '', Target = '', TargetMode }: Readonly<Record<string, string>>,
  ) => {
    if (name !== 'Relationship' || TargetMode === 'External') return;
    const path = Target.startsWith('/') ? Target.slice(1) : `${folder}${Target.replace(/^\.\//, '')}`;
    byId.set(Id, path);
    byType.set(Type.slice(Type.lastIndexOf('/')), path);
  };
  await readXmlPart(zip, part, eachElement(visit));
  return { byId, bySuffix: (suffix: string) => byType.get(suffix) };
}

/** The texts cells share. A phonetic reading beside a text is no part of it. */
async function readStrings(zip: ZipParts, part: string, budget: FileBudget): Promise<string[]> {
  const strings: string[] = [];
  if (!zip.has(part)) return strings;
  let text = '';
  let isInText = false;
  let phonetics = 0;
  await readXmlPart(zip, part, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetics++;
      else if (name === 't') isInText = phonetics === 0;
    },
    text(piece) {
      if (isInText) text += piece;
    },
    close(name) {
      if (name === 't') isInText = false;
      else if (name === 'rPh') phonetics--;
      else if (name === 'si') {
        budget.cell(text.length);
        strings.push(text);
      }
    },
  });
  return strings;
}

async function readFormats(zip: ZipParts, part: string): Promise<string[]> {
  const own = new Map<number, string>();
  const formats: string[] = [];
  if (!zip.has(part)) return formats;
  let isInCells = false;
  const handler: XmlHandler = {
    open(name, { numFmtId, formatCode }) {
      const id = Number(numFmtId);
      if (name === 'numFmt') own.set(id, formatCode ?? 'General');
      else if (name === 'cellXfs') isInCells = true;
      else if (name === 'xf' && isInCells) formats.push(own.get(id) ?? builtInFormat(id));
    },
    text: () => undefined,
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  };
  await readXmlPart(zip, part, handler);
  return formats;
}

/** Comments and text boxes are not read, but the file is kept as it came: it must hold no social security number. */
async function refuseNirInNotes(zip: ZipParts): Promise<void> {
  for (const part of zip.names.filter((name) => /(?:comments|drawing)[^/]*\.xml$/i.test(name))) {
    let text = '';
    await readXmlPart(zip, part, {
      open: () => undefined,
      text(piece) {
        text = (text + piece).slice(-10_000);
      },
      close(name) {
        if (!/^(?:comment|text|p|threadedComment)$/.test(name)) return;
        if (looksLikeNir(text)) throw invalid('nir-refused', 'file');
        text = '';
      },
    });
  }
}
