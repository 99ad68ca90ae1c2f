import { evaluate, type Absence, type Score, type Tree } from '@rachis/domain';
import { askedItems, isSum, readAnswers } from './asked-item.js';
import { ScoreTally } from './score-tally.js';
import { Settlers } from './settlers.js';
import { TreeTally } from './tree-tally.js';

interface Props {
  score: Score | Tree;
  /** The answers as they were typed or chosen, those that follow from something else among them. */
  typed: Readonly<Record<string, unknown>>;
  absences: Readonly<Record<string, Absence>>;
}

/** What the answers amount to at this moment, and what would settle it. Answers that cannot be read count as open. */
export function LiveResult({ score, typed, absences }: Props) {
  const answers = readAnswers(askedItems(score), typed);
  return (
    <>
      {isSum(score) ? <ScoreTally score={score} result={evaluate(score, answers as Record<string, string>, absences)} /> : <TreeTally tree={score} typed={typed} absences={absences} />}
      <Settlers id={score.id} answers={answers} />
    </>
  );
}
