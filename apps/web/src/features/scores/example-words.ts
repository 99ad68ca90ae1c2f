import type { CatalogueEntry, Input } from '@rachis/domain';
import { askedItems } from './asked-item.js';
import { lineWords, nameWords } from './result-words.js';

interface Labels {
  nameOf: (name: string) => string;
  wordsOf: (name: string, value: unknown) => string;
}

/** How the names and codes of an example read: the labels of the score's items, or of the calculation's inputs. */
export function labelsOf({ score, tree, calculator }: CatalogueEntry): Labels {
  const asked = score ?? tree;
  const items = new Map((asked ? askedItems(asked) : []).map((item) => [item.name, item]));
  const inputs = new Map((calculator?.forms ?? []).flatMap((form) => Object.entries(form.inputs)));
  const optionOf = (name: string, code: unknown): string => {
    const options = items.get(name)?.options ?? optionsOf(inputs.get(name));
    return options.find((option) => option.code === code)?.label ?? lineWords(code);
  };
  return {
    nameOf: (name) => items.get(name)?.label ?? inputs.get(name)?.label ?? nameWords(name),
    wordsOf: (name, value) => (Array.isArray(value) ? value.map((one: unknown) => optionOf(name, one)).join(items.has(name) ? ' or ' : ', ') : optionOf(name, value)),
  };
}

function optionsOf(input: Input | undefined): readonly { readonly code: string; readonly label: string }[] {
  if (input?.kind === 'choice') return input.options;
  return input?.kind === 'list' && input.of.kind === 'choice' ? input.of.options : [];
}
