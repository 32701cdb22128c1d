// Letters to customers: suggestions that an agent edits, and what stands under every mail.
export const letter = {
  'letter.footer': 'Your reference: {ref}\nSee where your case stands at any time: {url}\n{brand}',
  'letter.acknowledgement.subject': 'We have your message',
  'letter.acknowledgement.body': 'Dear {name},\n\nThank you for telling us about this. I have read your message and your case now has the reference {ref}.\n\n{owner} is responsible for it. You will have our answer by {date}. You can follow each step on your own page, so there is no need to ask.\n\n{agent}\n{brand}',
  'letter.question.subject': 'One question about your case',
  'letter.question.body': 'Dear {name},\n\nThank you for your patience. To settle this properly I need one thing from you:\n\n\n\nYou can reply on your page or to this message. As soon as I hear from you I will go on.\n\n{agent}\n{brand}',
  'letter.answer.subject': 'Our answer to your complaint',
  'letter.answer.body': 'Dear {name},\n\nThank you for your patience. You wrote to us about this:\n“{happened}”\n\nWhat we found:\n\n\nWhat we have decided:\n\n\nWhat happens next:\n\n\n{agent}\n{brand}',
  'letter.extension.subject': 'We need more time for your case',
  'letter.extension.body': 'Dear {name},\n\nWe cannot answer your complaint by {date}, and I want to tell you so before that day.\n\nWhy: \nWhat we still have to establish: \n\nYou will have our answer by {newDate}.\n\n{agent}\n{brand}',
  'letter.customer': 'customer',
} as const
