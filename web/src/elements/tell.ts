import { type NotificationData, notifications } from '@mantine/notifications'
import classes from './tell.module.css'

/** Tells of something that was done, or could not be, in a corner of the page; answers the id by which it is hidden. */
export function tell(notice: NotificationData): string {
  return notifications.show({
    autoClose: 8_000,
    closeButtonProps: { 'aria-label': 'Close' },
    classNames: { description: classes.words! },
    ...notice,
  })
}
