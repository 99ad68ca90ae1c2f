import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';

/** Results of earlier documents that were not used for so many documents are forgotten, so that memory does not grow. */
const REMEMBERED_DOCUMENTS = 10;
let compiler: Promise<NodeCompiler> | undefined;

// The native compiler is loaded with the first document: the service also starts where nothing is ever printed.
const theCompiler = async (): Promise<NodeCompiler> => {
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  return Compiler.create();
};

/**
 * Sets a document as tagged PDF (PDF/UA-1), inside this process and with the fonts that come with the compiler. The data
 * travel beside the template and are never part of it, so nothing that was typed can become layout or code.
 */
export async function typeset(template: string, data: object): Promise<Buffer> {
  compiler ??= theCompiler();
  const typst = await compiler;
  try {
    const { result } = typst.compile({ mainFileContent: template, inputs: { data: JSON.stringify(data) } });
    return typst.pdf(result as NodeTypstDocument, { pdfStandard: 'ua-1' });
  } catch {
    // The compiler's own words may quote what was typed, so they go no further.
    throw new Error('the document could not be set');
  } finally {
    typst.evictCache(REMEMBERED_DOCUMENTS);
  }
}
