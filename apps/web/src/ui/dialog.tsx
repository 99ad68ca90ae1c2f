import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
  size?: 'sm' | 'md' | 'lg' | 'xl';
  /** Without it neither Escape nor a click beside the dialog closes it. */
  closable?: boolean;
  /** Near the top, for a list that grows and shrinks below what is typed. */
  place?: 'middle' | 'top';
  /** Hides what lies below: whoever stands before the screen may be somebody else. */
  veiled?: boolean;
}

/** A window over the page: named by its title, keeps the focus, gives it back at the end. */
export function Dialog({ title, opened, onClose, children, size = 'md', closable = true, place = 'middle', veiled = false }: Props) {
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} {...(place === 'top' ? { yOffset: '9vh' } : { centered: true })} transitionProps={{ duration: 0 }} closeOnEscape={closable} closeOnClickOutside={closable}>
      <Modal.Overlay backgroundOpacity={veiled ? 0.97 : 0.35} />
      <Modal.Content radius="md">
        <Modal.Header component="div">
          <Modal.Title>{title}</Modal.Title>
          {closable && <Modal.CloseButton aria-label="Close" />}
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
