import { LARGEST_IMAGE_BYTES, newId, type ShowView } from '@rachis/domain';
import { useState } from 'react';
import { sendKeyImage, useRecordView } from './show-list.queries.js';

/** How far the sending of some images has come. */
interface Sending {
  readonly done: number;
  readonly of: number;
}

const tooLarge = ({ size }: Blob): Error | null => (size > LARGEST_IMAGE_BYTES ? new Error(`An image may have at most 8 MB; this one has ${Math.ceil(size / 1024 / 1024)} MB`) : null);

/** Sends images one after another; each becomes a view at the end of the list. What is refused is named and does not stop the others. */
export function useImageUpload(caseId: string, onOne: (viewId: string) => void) {
  const record = useRecordView(caseId);
  const [sending, setSending] = useState<Sending | null>(null);
  const [problems, setProblems] = useState<readonly { readonly name: string; readonly problem: unknown }[]>([]);

  const sendOne = async (file: File): Promise<string> => {
    const fault = tooLarge(file);
    if (fault) throw fault;
    const { id: keyImageId } = await sendKeyImage(caseId, file);
    const id = newId();
    const values: ShowView = { keyImageId };
    await record.mutateAsync({ id, values, seen: 0 });
    return id;
  };
  const upload = async (files: readonly File[]) => {
    if (files.length === 0 || sending) return;
    setProblems([]);
    const made: string[] = [];
    for (const [index, file] of files.entries()) {
      setSending({ done: index, of: files.length });
      try {
        made.push(await sendOne(file));
      } catch (problem) {
        setProblems((before) => [...before, { name: file.name, problem }]);
      }
    }
    setSending(null);
    const [only] = made;
    if (made.length === 1 && only) onOne(only);
  };
  return { sending, problems, upload, forget: () => setProblems([]) };
}
