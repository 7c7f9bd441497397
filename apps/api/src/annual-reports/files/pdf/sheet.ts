import { createRequire } from 'node:module';
import type { Language } from '@clausier/domain/shared/language';
import PDFDocument from 'pdfkit';

const require = createRequire(import.meta.url);
/** Whole TrueType files: pdfkit cannot cut the compressed ones of the web app, and names need more than French letters. */
const FILES = {
  Regular: '400Regular/Inter_400Regular.ttf',
  SemiBold: '600SemiBold/Inter_600SemiBold.ttf',
  Bold: '700Bold/Inter_700Bold.ttf',
} as const;
const font = (weight: Weight) => require.resolve(`@expo-google-fonts/inter/${FILES[weight]}`);

export const INK = '#1d2327';
export const INK_2 = '#4b555c';
export const LINE = '#dedbd2';
export const PETROL = '#11545c';
export const PETROL_50 = '#edf4f4';
export const WARN = '#7f4a06';
export const MARGIN = 48;
/** Room kept for the foot of each page. */
const FOOT = 34;

export type Weight = 'Regular' | 'SemiBold' | 'Bold';
export type Structure = PDFKit.PDFStructureElement;

export interface Type {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
  readonly align?: 'left' | 'right';
  readonly lineGap?: number;
}

/** What an element says of itself beside its content. */
export interface Attributes {
  readonly title?: string;
  /** What a picture shows, in words. */
  readonly alt?: string;
  readonly bbox?: readonly [number, number, number, number];
  readonly placement?: 'Block';
  /** Of a header: the cells it is about. */
  readonly scope?: 'Row' | 'Column';
}

export interface SheetOptions {
  readonly title: string;
  readonly subject: string;
  readonly language: Language;
}

/**
 * A document on A4 with its structure tree (PDF/UA): whatever is put on it belongs to an element or is decoration. Nothing
 * breaks inside an element: who writes asks for room first.
 */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Structure;
  readonly width: number;
  y = MARGIN;
  private readonly heights = new Map<string, number>();

  constructor({ title, subject, language }: SheetOptions) {
    this.doc = new PDFDocument({
      size: 'A4',
      margin: MARGIN,
      bufferPages: true,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      tagged: true,
      lang: language === 'fr' ? 'fr-FR' : 'en-GB',
      displayTitle: true,
      font: font('Regular'),
      info: { Title: title, Subject: subject, Author: 'Clausier', Creator: 'Clausier' },
      // The types know the subsets of an earlier version.
    } as unknown as PDFKit.PDFDocumentOptions);
    for (const weight of ['Regular', 'SemiBold', 'Bold'] as const)
      this.doc.registerFont(weight, font(weight));
    this.width = this.doc.page.width - 2 * MARGIN;
    this.root = this.element('Document');
    this.doc.addStructure(this.root);
  }

  /** Moves on to the next page when what comes does not fit; true when it did. */
  makeRoom(height: number): boolean {
    if (this.y + height <= this.doc.page.height - MARGIN - FOOT) return false;
    this.doc.addPage();
    this.y = MARGIN;
    return true;
  }

  /** How high a text stands; shaping letters is most of the work of a document, and every text is asked about a few times. */
  heightOf(text: string, type: Type, width: number): number {
    const { size, weight = 'Regular', lineGap = 0 } = type;
    const key = [weight, size, lineGap, width, text].join();
    const known = this.heights.get(key);
    if (known !== undefined) return known;
    this.doc.font(weight).fontSize(size);
    const height = this.doc.heightOfString(text, { width, lineGap });
    this.heights.set(key, height);
    return height;
  }

  /** Writes text at a place without moving on. */
  write(text: string, type: Type, x: number, y: number, width: number): void {
    this.doc
      .font(type.weight ?? 'Regular')
      .fontSize(type.size)
      .fillColor(type.colour ?? INK)
      .text(text, x, y, {
        width,
        align: type.align ?? 'left',
        lineGap: type.lineGap ?? 0,
        // Figures of one width, in columns only: there the hyphens and colons of sentences would spread too.
        ...(type.align === 'right' ? { features: ['tnum'] } : {}),
      });
  }

  /** An element of the structure: what it holds is drawn once it has its place in the tree. */
  element(
    tag: string,
    content: (() => void) | readonly Structure[] | null = null,
    attributes: Attributes = {},
  ): Structure {
    // The types do not know the scope of a header.
    const options = attributes as PDFKit.Mixins.StructureElementOptions;
    return this.doc.struct(tag, options, content as (() => void) | null as never);
  }

  /** A paragraph or a heading, as an element of its own. */
  put(parent: Structure, tag: string, text: string, type: Type, after = 4): void {
    const height = this.heightOf(text, type, this.width);
    this.makeRoom(height);
    const at = this.y;
    parent.add(this.element(tag, () => this.write(text, type, MARGIN, at, this.width)));
    this.y = at + height + after;
  }

  /** A chapter: its heading stays with what follows it. */
  section(title: string, tag: 'H2' | 'H3', room: number): Structure {
    const type: Type =
      tag === 'H2' ? { size: 15, weight: 'Bold', colour: PETROL } : { size: 11.5, weight: 'SemiBold' };
    this.y += tag === 'H2' ? 16 : 10;
    this.makeRoom(this.heightOf(title, type, this.width) + room);
    const section = this.element('Sect');
    this.root.add(section);
    this.put(section, tag, title, type, 4);
    return section;
  }

  /** Lines and fills say nothing: a screen reader leaves them out. */
  decorate(draw: (doc: PDFKit.PDFDocument) => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw(this.doc);
    this.doc.endMarkedContent();
  }

  rule(y: number, colour = LINE, thickness = 0.6): void {
    this.decorate((doc) =>
      doc
        .moveTo(MARGIN, y)
        .lineTo(MARGIN + this.width, y)
        .lineWidth(thickness)
        .strokeColor(colour)
        .stroke(),
    );
  }
}
