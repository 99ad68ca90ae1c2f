import fs from 'node:fs';
import path from 'node:path';

/** A case as it was published: facts, and what must come out of them. */
export interface PublishedCase {
  id: string;
  facts: {
    age?: number;
    sex?: 'F' | 'M';
    primary: string;
    histology: string;
    levels: string[];
    other_mets?: string[];
    neuro?: string;
    pain: string;
    prior?: string[];
    treatment: string[];
  };
  stated_scores: { SINS?: number };
  expect: { sins_location_points: number; goals_done: ('biopsy' | 'decompression' | 'resection' | 'stabilisation')[]; trap?: string };
}

/** Two invented patients of the same shape, for a clone that has no published cases beside it. */
const OWN: readonly PublishedCase[] = [
  {
    id: 'case-rcc-t11',
    facts: {
      age: 51,
      sex: 'F',
      primary: 'kidney',
      histology: 'clear cell renal carcinoma',
      levels: ['T11'],
      other_mets: ['one rib'],
      neuro: 'no deficit; the canal is narrowed on MRI',
      pain: 'pain on standing that limits walking',
      prior: ['radiotherapy'],
      treatment: ['T11 vertebrectomy', 'posterior fusion T9-L1'],
    },
    stated_scores: { SINS: 14 },
    expect: { sins_location_points: 3, goals_done: ['resection', 'stabilisation'], trap: 'the source writes "the lumbar metastasis" although the lesion is T11' },
  },
  {
    id: 'case-nsclc-occ-c1',
    facts: {
      primary: 'lung',
      histology: 'adenocarcinoma of the lung',
      levels: ['C0-C1'],
      pain: 'neck pain with every movement',
      treatment: ['occipitocervical fusion'],
    },
    stated_scores: {},
    expect: { sins_location_points: 3, goals_done: ['stabilisation'] },
  },
];

const folder = path.resolve(import.meta.dirname, '../../../../shared/data/cases');

/** The facts of a published case where they are at hand, else those of an invented patient of the same kind. */
export function publishedCase(id: string): PublishedCase {
  const file = path.join(folder, `${id}.json`);
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8')) as PublishedCase;
  const own = OWN.find((one) => one.id === id);
  if (!own) throw new Error(`There is no case ${id}`);
  return own;
}

/** What the source says of the place in its own words, where it disagrees with the level: the words in quotation marks. */
export const wordsOfTheSource = ({ expect: { trap } }: PublishedCase): string | null => /"([^"]+)"/.exec(trap ?? '')?.[1] ?? null;
