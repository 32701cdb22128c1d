// Letters to customers: suggestions that an agent edits, and what stands under every mail.
export const letter = {
  'letter.footer': 'Your reference: {ref}\nSee where your case stands: {url}\n{brand}',
  'letter.greeting': 'Dear {name},',
  'letter.greeting.apart': '{name}\n\nDear customer,',
  'letter.greeting.unknown': 'Dear customer,',
  'letter.acknowledgement.subject': 'We have your message',
  'letter.acknowledgement.body':
    '{greeting}\n\nThank you for telling us about this. Your message has been read, and your case has the reference {ref}.\n\n{owner} is responsible for it. You will have our answer by {date}. The page of your case shows where it stands.\n\n{agent}\n{brand}',
  'letter.question.subject': 'One question about your case',
  'letter.question.body':
    '{greeting}\n\nTo settle this properly I need one thing from you:\n\n\n\nPlease reply on the page of your case. As soon as your reply is there I will go on.\n\n{agent}\n{brand}',
  'letter.answer.subject': 'Our answer in your case',
  'letter.answer.body':
    '{greeting}\n\nThis is our answer in case {ref}, which reached us on {received}.\n\nWhat we found:\n\n\nWhat we have decided:\n\n\nWhat happens next:\n\n\n{agent}\n{brand}',
  'letter.extension.subject': 'We need more time for your case',
  'letter.extension.body':
    '{greeting}\n\nWe cannot answer your complaint by {date}, and I want to tell you so before that day.\n\nWhy: \nWhat we still have to establish: \n\nYou will have our answer by {newDate}.\n\n{agent}\n{brand}',
} as const
