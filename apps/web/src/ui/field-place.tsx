import { createContext, useContext, type ReactNode } from 'react';

const Place = createContext('');

/** Says where in the form the questions inside stand: `lesions.0` for the first of the lesions. */
export function FieldPlace({ at, children }: { at: string; children: ReactNode }) {
  return <Place value={at}>{children}</Place>;
}

/** The path of a question from the root of the form. */
export function useFieldPath(name: string): string {
  const place = useContext(Place);
  return place === '' ? name : `${place}.${name}`;
}
