import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the structure tree, its words put together. */
export interface Element {
  readonly role: string;
  readonly text: string;
  readonly alt: string | null;
  readonly children: readonly Element[];
}

/** A PDF as assistive technology is given it: its language, its structure tree, and the words of each element. */
export interface ReadPdf {
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: string | null;
  readonly pages: number;
  readonly elements: readonly Element[];
  /** All words, page by page, decoration included. */
  readonly text: string;
  /** The words that belong to an element, or are marked as decoration; none may be left over. */
  readonly unmarked: readonly string[];
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

type Item =
  | { readonly str: string }
  | {
      readonly type: 'beginMarkedContent' | 'beginMarkedContentProps' | 'endMarkedContent';
      readonly id?: string;
      readonly tag?: string;
    };

/** Reads a PDF back with another library than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  try {
    const { info } = await document.getMetadata();
    const elements: Element[] = [];
    const texts: string[] = [];
    const unmarked: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const content = await page.getTextContent({ includeMarkedContent: true });
      const marked = wordsByMark(content.items as Item[], unmarked);
      texts.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
      const tree = (await page.getStructTree()) as unknown as Node | null;
      if (tree) elements.push(elementOf(tree, marked));
    }
    const { Language: language } = info as { Language?: string };
    return {
      info: info as Record<string, unknown>,
      language: language ?? null,
      pages: document.numPages,
      elements,
      text: texts.join('\n'),
      unmarked,
    };
  } finally {
    await loading.destroy();
  }
}

/** Words by the mark they stand under, and those under none. */
function wordsByMark(items: readonly Item[], unmarked: string[]): Map<string, string> {
  const words = new Map<string, string>();
  const open: { id: string | undefined; tag: string | undefined }[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((mark) => mark.id !== undefined)?.id;
      if (id !== undefined) words.set(id, `${words.get(id) ?? ''}${item.str}`);
      else if (open.length === 0 && item.str.trim() !== '') unmarked.push(item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push({ id: item.id, tag: item.tag });
  }
  return words;
}

function elementOf(node: Node, words: ReadonlyMap<string, string>): Element {
  const children = (node.children ?? []).filter(({ role }) => role !== undefined);
  const own = (node.children ?? []).filter(({ type }) => type === 'content');
  return {
    role: node.role ?? '',
    text: own.map(({ id }) => words.get(id ?? '') ?? '').join(' '),
    alt: node.alt ?? null,
    children: children.map((child) => elementOf(child, words)),
  };
}

/** Every element of a role, in reading order. */
export function elementsOf(elements: readonly Element[], role: string): Element[] {
  return elements.flatMap((element) => [
    ...(element.role === role ? [element] : []),
    ...elementsOf(element.children, role),
  ]);
}

/** The rows of all tables: the words of their cells, the header first. */
export function rowsOf({ elements }: ReadPdf): string[][] {
  return elementsOf(elements, 'TR').map(({ children }) => children.map(({ text }) => text.trim()));
}
