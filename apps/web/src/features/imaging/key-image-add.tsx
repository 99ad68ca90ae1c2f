import { Button, Loader } from '@mantine/core';
import { IconPhotoPlus, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { ProblemNote } from '../../ui/problem-note.js';
import { isTyping } from '../../ui/shortcuts.js';
import classes from './imaging.module.css';
import type { useImageUpload } from './use-image-upload.js';

type Upload = ReturnType<typeof useImageUpload>;
const imagesIn = (list: FileList | undefined | null): File[] => [...(list ?? [])];

/** The two ways to a new view: an image, or words alone. */
export function AddView({ upload, onWords }: { upload: Upload; onWords: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg"
        multiple
        hidden
        aria-label="Key images to send"
        onChange={(event) => {
          void upload.upload(imagesIn(event.currentTarget.files));
          event.currentTarget.value = '';
        }}
      />
      <Button variant="default" size="compact-sm" leftSection={<IconPhotoPlus size={14} aria-hidden />} disabled={upload.sending !== null} onClick={() => input.current?.click()}>
        Add key image
      </Button>
      <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={onWords}>
        Add view
      </Button>
    </>
  );
}

/** An image that is pasted anywhere on the page, where nobody is typing, is a key image. */
export function usePastedImages(upload: Upload, active: boolean): void {
  const current = useRef(upload);
  useEffect(() => {
    current.current = upload;
  });
  useEffect(() => {
    if (!active) return undefined;
    const listen = (event: ClipboardEvent) => {
      const images = imagesIn(event.clipboardData?.files).filter(({ type }) => type.startsWith('image/'));
      if (images.length === 0 || isTyping(event.target) || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      void current.current.upload(images);
    };
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, [active]);
}

/** How far the sending has come, and what was refused with the reason. */
export function UploadState({ upload: { sending, problems, forget } }: { upload: Upload }) {
  return (
    <>
      <p role="status" className={classes['sending']}>
        {sending && (
          <>
            <Loader size={14} aria-hidden /> Sending image {sending.done + 1} of {sending.of}
          </>
        )}
      </p>
      {problems.map(({ name, problem }, index) => (
        <ProblemNote key={`${name} ${index}`} problem={problem}>
          <p>
            {name} was not kept.{' '}
            <Button variant="subtle" size="compact-xs" onClick={forget}>
              Close
            </Button>
          </p>
        </ProblemNote>
      ))}
    </>
  );
}

/** Takes what is dropped on it. */
export const dropTarget = (upload: Upload | null) =>
  upload
    ? {
        onDragOver: (event: React.DragEvent) => {
          if (event.dataTransfer.types.includes('Files')) event.preventDefault();
        },
        onDrop: (event: React.DragEvent) => {
          if (event.dataTransfer.files.length === 0) return;
          event.preventDefault();
          void upload.upload(imagesIn(event.dataTransfer.files));
        },
      }
    : {};
