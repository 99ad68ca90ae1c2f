import type { Field as Question, Option } from '@rachis/domain';

/** What every control of the kit is given. */
export interface ControlProps {
  question: Question;
  options: readonly Option[];
  value: unknown;
  onChange: (value: unknown) => void;
  onBlur: () => void;
  inputRef: (element: HTMLElement | null) => void;
  name: string;
  id: string;
  labelId: string;
  describedBy: string | undefined;
  invalid: boolean;
  startHere: boolean;
  /** What a list to choose from says while nothing is chosen. */
  unchosen?: string | undefined;
}
