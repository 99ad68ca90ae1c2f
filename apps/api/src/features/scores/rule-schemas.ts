/** The published shape of answers that may hold more than is named here: every rule adds its own results. */
const openly = (properties: Readonly<Record<string, object>>, required: readonly string[]) => ({ type: 'object', properties, required, additionalProperties: true });
const texts = (description: string) => ({ type: 'array', items: { type: 'string' }, description });

const KNOWN = {
  valid: { type: 'boolean', description: 'False where telling valid from invalid is the purpose and a value is not valid' },
  complete: { type: 'boolean', description: 'Whether everything that is needed was known' },
  missing: texts('Names of what is not known and would be needed'),
};

/** What a score answers. */
export const SCORE_ANSWER = openly(
  {
    ...KNOWN,
    score: { type: ['number', 'null'], description: 'The total; null while an item is open, and for models that count no points' },
    group: { type: ['string', 'null'], description: 'The only group that can be reached, whatever the open items say' },
    min: { type: ['number', 'null'], description: 'The lowest total that can be reached' },
    max: { type: ['number', 'null'], description: 'The highest total that can be reached' },
    groups: texts('Every group that can be reached'),
  },
  [...Object.keys(KNOWN), 'score', 'group', 'min', 'max', 'groups'],
);

/** What a calculation answers, besides its own results. */
export const CALCULATOR_ANSWER = openly(KNOWN, Object.keys(KNOWN));
