import { type DragEvent, useState } from 'react';
import { dropItems } from './draft.ts';

type Where = 'before' | 'after';

/** Carrying items of a list with the mouse. An addition: whatever it does, the buttons of the items do too. */
export function useDrag(items: readonly string[], onDrop: (items: readonly string[], id: string) => void) {
  const [carried, setCarried] = useState<string | null>(null);
  const [over, setOver] = useState<{ readonly id: string; readonly where: Where } | null>(null);
  const end = () => {
    setCarried(null);
    setOver(null);
  };
  return {
    lookOf: (id: string): string => {
      if (id === carried) return 'quiz-order-carried';
      return over?.id === id ? `quiz-order-${over.where}` : '';
    },
    propsOf: (id: string) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', '');
        setCarried(id);
      },
      onDragOver: (event: DragEvent) => {
        if (carried === null) return;
        event.preventDefault();
        const { top, height } = event.currentTarget.getBoundingClientRect();
        const where = event.clientY < top + height / 2 ? 'before' : 'after';
        if (over?.id !== id || over.where !== where) setOver({ id, where });
      },
      onDrop: (event: DragEvent) => {
        if (carried === null || over === null) return;
        event.preventDefault();
        const moved = dropItems(items, new Set([carried]), over.id, over.where);
        if (moved.some((one, index) => one !== items[index])) onDrop(moved, carried);
        end();
      },
      onDragEnd: end,
    }),
  };
}
