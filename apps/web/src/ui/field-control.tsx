import type { Field as Question, Option } from '@rachis/domain';
import type { ReactElement } from 'react';
import { ChoiceControl, ChoicesControl, FlagControl, SelectControl } from './choice-control.js';
import type { ControlProps } from './control-props.js';
import { CountControl, DateControl, InstantControl, LevelsControl, PartialDateControl, TextControl } from './text-control.js';

/** Up to this many answers are seen at once; more go into a list to choose from. */
export const CHIPS_UP_TO = 6;

/** Whether a question is answered with several controls under one caption. */
export const hasSeveralControls = (question: Question, options: readonly Option[]): boolean =>
  question.kind === 'choices' || question.kind === 'ids' || question.kind === 'flag' || (question.kind === 'choice' && options.length <= CHIPS_UP_TO);

/** The control that fits the kind of question. */
export function FieldControl(props: ControlProps): ReactElement {
  switch (props.question.kind) {
    case 'count':
      return <CountControl {...props} />;
    case 'calendar-date':
      return <DateControl {...props} />;
    case 'partial-date':
      return <PartialDateControl {...props} />;
    case 'instant':
      return <InstantControl {...props} />;
    case 'levels':
      return <LevelsControl {...props} />;
    case 'flag':
      return <FlagControl {...props} />;
    case 'choices':
    case 'ids':
      return <ChoicesControl {...props} />;
    case 'choice':
      return props.options.length <= CHIPS_UP_TO ? <ChoiceControl {...props} /> : <SelectControl {...props} />;
    // Also without anything to choose from: nobody can type an id.
    case 'id':
      return <SelectControl {...props} />;
    default:
      return <TextControl {...props} />;
  }
}
