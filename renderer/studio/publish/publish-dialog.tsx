interface PublishDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Comes with what it does. */
export function PublishDialog(_props: PublishDialogProps) {
  return null;
}
