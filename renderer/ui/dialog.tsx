import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import './dialog.css';

interface PanelProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

interface DialogProps extends PanelProps {
  /** The buttons at the end. Without them there is one to close. */
  readonly actions?: ReactNode;
}

/** A question, or something to read, over the page. Escape and a press outside close it; the focus goes back. */
export function Dialog({ title, isOpen, onClose, children, actions }: DialogProps) {
  const { t } = useTranslation('ui');
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable className="ui-veil">
      <Modal className="ui-dialog">
        <AriaDialog className="ui-dialog-inner">
          <Heading slot="title" className="ui-dialog-title">
            {title}
          </Heading>
          <div className="ui-dialog-body">{children}</div>
          <div className="ui-dialog-actions">{actions ?? <Button onPress={onClose}>{t('close')}</Button>}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface DrawerProps extends PanelProps {
  readonly side?: 'left' | 'right';
}

/** A side panel of a wide window, in a narrow one: slides over the page from its side. */
export function Drawer({ title, isOpen, onClose, children, side = 'left' }: DrawerProps) {
  const { t } = useTranslation('ui');
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable className="ui-veil">
      <Modal className={`ui-drawer ui-drawer-${side}`}>
        <AriaDialog className="ui-drawer-inner">
          <div className="ui-drawer-head">
            <Heading slot="title" className="ui-drawer-title">
              {title}
            </Heading>
            <Button look="quiet" onPress={onClose}>
              {t('close')}
            </Button>
          </div>
          <div className="ui-drawer-body">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
