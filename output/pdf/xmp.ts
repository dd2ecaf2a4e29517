import { xmlEscaped } from '../xml.ts';

/** What the document says of itself; the same facts stand in the Info dictionary. */
export type DocumentFacts = {
  readonly title: string;
  /** `YYYY-MM-DDThh:mm:ssZ`, given by the caller: a writer has no clock. */
  readonly created: string;
  readonly producer: string;
  /** 32 hex digits, taken from the content. */
  readonly id: string;
};

/**
 * The XMP packet of a PDF/X-4 file (ISO 15930-7): identification, title, dates, ids, trapped. UTF-8, never
 * compressed; every text is escaped.
 */
export function xmpPacket(facts: DocumentFacts): Uint8Array {
  const uuid = [8, 12, 16, 20].reduceRight((id, at) => `${id.slice(0, at)}-${id.slice(at)}`, facts.id);
  const properties = [
    ['pdfxid:GTS_PDFXVersion', 'PDF/X-4'],
    ['pdf:Producer', facts.producer],
    ['pdf:Trapped', 'False'],
    ['xmp:CreateDate', facts.created],
    ['xmp:ModifyDate', facts.created],
    ['xmp:MetadataDate', facts.created],
    ['xmp:CreatorTool', facts.producer],
    ['xmpMM:DocumentID', `uuid:${uuid}`],
    ['xmpMM:VersionID', '1'],
    ['xmpMM:RenditionClass', 'default'],
    ['dc:format', 'application/pdf'],
  ] as const;
  const title = `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlEscaped(facts.title)}</rdf:li></rdf:Alt></dc:title>`;
  return Buffer.from(
    [
      `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>`,
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`,
      `<rdf:Description rdf:about="" ${NAMESPACES}>`,
      ...properties.map(([name, value]) => `<${name}>${xmlEscaped(value)}</${name}>`),
      title,
      `</rdf:Description></rdf:RDF></x:xmpmeta>`,
      `<?xpacket end="r"?>`,
    ].join('\n'),
    'utf8',
  );
}

const NAMESPACES = [
  'xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"',
  'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  'xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');
