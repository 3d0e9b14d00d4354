import { strToU8, type Zippable, zipSync } from "fflate";

/** A line of a PDF's page: where it stands (from the left and the bottom), its size and its text. */
export type PageLine = readonly [x: number, y: number, size: number, text: string];

/** A PDF with these pages, as small as can be. */
export function makePdf(pages: readonly (readonly PageLine[])[], title = ""): Uint8Array {
  const streams = pages.map((lines) =>
    lines
      .map(([x, y, size, text]) => {
        const escaped = text.replace(/[\\()]/g, "\\$&");
        return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET`;
      })
      .join("\n"),
  );
  return pdfOf(
    streams.map((stream) => ({ stream: Buffer.from(stream, "latin1") })),
    title,
  );
}

/** A PDF whose pages have these streams, with what a dictionary says of each (`/Filter …`). */
export function pdfOf(
  pages: readonly { readonly stream: Buffer; readonly dictionary?: string }[],
  title = "",
): Uint8Array {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(" ");
  const objects: Buffer[] = [
    Buffer.from("<</Type/Catalog/Pages 2 0 R>>"),
    Buffer.from(`<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`),
    Buffer.from("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"),
  ];
  for (const [at, { stream, dictionary = "" }] of pages.entries()) {
    objects.push(
      Buffer.from(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${5 + at * 2} 0 R` +
          "/Resources<</Font<</F1 3 0 R>>>>>>",
      ),
      Buffer.concat([
        Buffer.from(`<</Length ${stream.length}${dictionary}>>\nstream\n`),
        stream,
        Buffer.from("\nendstream"),
      ]),
    );
  }
  objects.push(Buffer.from(`<</Title(${title})>>`));
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const offsets: number[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [at, object] of objects.entries()) {
    offsets.push(length());
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from("\nendobj\n"));
  }
  const start = length();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}` +
        `trailer<</Size ${objects.length + 1}/Root 1 0 R/Info ${objects.length} 0 R>>\n` +
        `startxref\n${start}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

export interface EpubParts {
  readonly title?: string;
  /** HTML bodies, in reading order. */
  readonly chapters: readonly string[];
  readonly more?: Zippable;
}

const CONTAINER = `<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

/** An EPUB with these chapters, and a table of contents that is none of them. */
export function makeEpub({ title = "A Book", chapters, more = {} }: EpubParts): Uint8Array {
  const items = chapters.map(
    (_, at) =>
      `<item id="c${at}" href="chapter%20${at}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const references = chapters.map((_, at) => `<itemref idref="c${at}"/>`);
  const book = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>A. Writer</dc:creator><dc:language>en-GB</dc:language></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>${items.join("")}</manifest><spine><itemref idref="nav"/>${references.join("")}</spine></package>`;
  const pages = chapters.map((body, at) => [
    `OEBPS/chapter ${at}.xhtml`,
    strToU8(
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`,
    ),
  ]);
  return zipSync({
    mimetype: strToU8("application/epub+zip"),
    "META-INF/container.xml": strToU8(CONTAINER),
    "OEBPS/book.opf": strToU8(book),
    "OEBPS/nav.xhtml": strToU8("<html><body><p>Contents of the book</p></body></html>"),
    ...Object.fromEntries(pages),
    ...more,
  });
}
