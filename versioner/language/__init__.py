"""What text is made of: folding, tokens, values, names. No notices and no articles in here."""
